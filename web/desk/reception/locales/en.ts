import type { zh } from './zh.ts'

export const en: Record<keyof typeof zh, string> = {
  'visit.done': 'Done in this visit ({n})',
  'visit.did': 'Handled',
  'visit.did-submit': 'Received',
  'visit.did-accept': 'Accepted',
  'visit.did-refuse': 'Not accepted',
  'visit.did-supplement': 'Supplement required',
  'visit.did-bring': 'Material brought',
  'visit.did-deliver': 'Delivered',
  'licence-check.label': 'Check a licence that is shown (scan its code)',
  'licence-check.right': 'Valid, and held by this person',
  'bundle.choose': 'Choose one',
  'bundle.items': 'What it includes',
  'bundle.begin': 'Begin the form',
  'received.which': 'Choose a case',
  'received.settled': 'Received and settled',
}
