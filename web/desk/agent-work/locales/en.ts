// Words of the counter of an agent institution.
import type { zh } from './zh.ts'

export const en: Record<keyof typeof zh, string> = {
  'agent.at': '{name} · {outlet}',
  'agent.contract': 'Contract from {from} to {until}, {n} items',
  'agent.upcoming': 'The contract begins on {from}; nothing can be taken in yet.',
  'agent.ended':
    'The contract has ended; nothing can be taken in any more. Cases that were submitted run on, see “Our cases”; drafts stay in the applicant’s account and can be finished by phone or at a window.',
  'agent.number': 'Citizen number / credit code',
  'agent.number-hint': 'Use the reader or type; it must belong to the name',
  'agent.number-wrong': 'Give the whole citizen number or credit code',
  'agent.name': 'Name, as on the document',
  'agent.received': 'Taken in and passed on to the service window',
  'agent.received-what':
    'The service window tells the applicant within 5 working days whether it is accepted. Hand over the receipt: number and query code show how far it is.',
  'agent.site': 'Passed on to',
  'agent.receipt': 'Print the receipt',
  'agent.receipt-making': 'The receipt is being made…',
  'agent.cases': 'Cases of our institution',
  'agent.cases-what':
    'Only what your institution has submitted, and how far it is; what was applied for and what was decided is told to the applicant alone.',
  'agent.cases-none': 'Your institution has not submitted anything yet.',
  'agent.applicant': 'Applicant',
  'agent.outlet': 'Outlet and clerk',
  'agent.submitted': 'Submitted',
  'agent.receipt-of': 'Receipt',
}
