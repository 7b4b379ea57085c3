import type { zh } from './zh.ts'

export const en: Record<keyof typeof zh, string> = {
  'correct.title': 'Correct or revoke',
  'correct.open.correction': 'Correct the decision',
  'correct.open.revocation': 'Revoke the decision',
  'correct.open.clearance': 'Clear the default',
  'correct.what.correction':
    'For a clerical error in decision or certificate. Once approved, new ones take the place of the old, which say that they were corrected; the applicant is told. Another decider approves it.',
  'correct.what.revocation':
    'For a grant that should not have been given: decision and certificates are revoked, the applicant is told. Another decider approves it.',
  'correct.what.clearance':
    'For a default that was recorded by mistake (not brought in time, promise untrue): the applicant may defer and promise again. Another decider approves it.',
  'correct.values': 'What is corrected',
  'correct.add': 'Correct another value',
  'correct.which': 'Which value',
  'correct.is': 'It was: {value}',
  'correct.to': 'It is right as',
  'correct.remove': 'Leave this one',
  'correct.decision-reason': 'Reason of the decision (leave it when it is right)',
  'correct.decision-reason-field': 'Reason of the decision',
  'correct.reason': 'Explanation (the applicant reads it)',
  'correct.reason-needed': 'Give an explanation',
  'correct.nothing': 'Correct at least one value or the reason of the decision',
  'correct.yes': 'Yes',
  'correct.no': 'No',
  'correct.propose': 'Propose, for another to approve',
  'correct.cancel': 'Cancel',
  'correct.waits': '{name} proposed «{what}»; it waits for another decider',
  'correct.mine': 'Your proposal «{what}» waits for another decider',
  'correct.change': '{field}: {from} → {to}',
  'correct.approve': 'Approve',
  'correct.deny': 'Do not approve',
  'correct.deny-reason': 'Reason',
}
