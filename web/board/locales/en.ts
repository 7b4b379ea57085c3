import type { zh } from './zh.ts'

export const en: Record<keyof typeof zh, string> = {
  'board.window': 'Window {n}',
  'board.number': 'Number',
  'board.goes-to': 'go to',
  'board.waiting': 'Waiting',
  'board.skipped': 'Skipped (rejoin at the desk)',
  'board.closed': 'Closed at present',
  'board.none': 'Please wait for your number',
  'board.lost': 'No connection; trying again',
  'board.no-site': 'No such site; check the address /board/site',
  'board.sound': 'Turn the voice on',
  'board.people': '{n}',
}
