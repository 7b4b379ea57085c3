import type { zh } from './zh.ts'

export const en: Record<keyof typeof zh, string> = {
  'round.label': 'Through the inbox, case by case',
  'round.at': 'Case {n} of {of}',
  'round.none-after': 'Nothing further waits for you',
  'round.none-before': 'This is the first',
  'round.unsent': 'What you wrote on the right is not sent and would be lost; press once more to leave',
}
