import type { zh } from './zh.ts'

export const en: Record<keyof typeof zh, string> = {
  'together.accept': 'Accept these {n}',
  'together.issue': 'Make these {n} results',
  'together.what': 'Each of these is done and recorded by itself. What needs judgement stays; open it by itself.',
  'together.go': 'Go ahead',
  'together.close': 'Close',
  'together.state': 'Result',
  'together.through': '{through} of {all} through',
  'together.waits': 'to be done',
  'together.done': 'Done',
  'together.summary': '{done} done, {missed} left',
  'together.gone': 'Not done: this step no longer waits',
  'together.taken': 'Not done: a colleague has claimed it',
  'together.missing': 'Not done: materials are missing; open it',
  'together.advice': 'Not done: the rules ask for a look; open it',
  'together.rests': 'Not done: it is suspended',
}
