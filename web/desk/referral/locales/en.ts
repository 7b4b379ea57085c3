import type { zh } from './zh.ts'

export const en: Record<keyof typeof zh, string> = {
  'refer.title': 'Referral',
  'refer.open': 'Refer to another organ…',
  'refer.what':
    'A case that is not this organ’s goes whole to another organ of the same function. It takes the case over or returns it within three working days; number and limit stay, and until then this organ is answerable.',
  'refer.to': 'Refer to',
  'refer.to-find': 'Type a name to find the organ',
  'refer.to-none': 'No such organ',
  'refer.to-needed': 'Choose the receiving organ',
  'refer.reason': 'Why (the applicant reads it)',
  'refer.reason-needed': 'Say why it is referred',
  'refer.propose': 'Propose the referral',
  'refer.cancel': 'Cancel',
  'refer.waits': '{by} proposed to refer it to {to}, whose answer is awaited. Until then {from} goes on.',
  'refer.asked':
    '{from} refers this case, proposed by {by}. Once taken over it is handled here; number and limit stay.',
  'refer.take': 'Take over',
  'refer.return': 'Return',
  'refer.return-reason': 'Why it is returned',
}
