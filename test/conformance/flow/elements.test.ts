import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { bpmn } from '../../../server/engines/flow/flow-text.ts'
import { compile } from '../../../server/engines/flow/index.ts'

// The table of events in docs/flow/elements.md, cell by cell: what it says is executed compiles, the rest is refused.
const written: Record<string, string> = {
  none: '',
  message: 'message=m',
  timer: 'timer=P1D',
  signal: 'signal=g',
  conditional: 'conditional=x=1',
  error: 'error=E',
  escalation: 'escalation=L',
  compensation: 'compensation',
  cancel: 'cancel',
  link: 'link=there',
  terminate: 'terminate',
}
const host = (inside = '') =>
  `s start; u transaction { \n us start; a user; ue end; us>a>ue; ${inside} \n }; e end; s>u>e`
const boundary = (trigger: string, how = '') =>
  trigger === 'compensation'
    ? `${host()}; b boundary on=u compensation ${how}; h user compensates; b undoes h`
    : `${host()}; b boundary on=u ${trigger} ${how}; b>e`
const partner = (trigger: string, kind: string) => (trigger.startsWith('link') ? `k ${kind} ${trigger}` : '')

const places: ((trigger: string) => string)[] = [
  (trigger) => `s start ${trigger}; a user; e end; s>a>e`,
  (trigger) => host(`v event { \n vs start ${trigger}; ve end; vs>ve \n }`),
  (trigger) =>
    trigger.startsWith('link')
      ? `s start; a user; ${partner(trigger, 'throw')}; b catch ${trigger}; e end; s>a>k; b>e`
      : `s start; a user; b catch ${trigger}; e end; s>a>b>e`,
  (trigger) => boundary(trigger),
  (trigger) => (trigger === 'compensation' ? 'none' : boundary(trigger, 'beside')),
  (trigger) =>
    trigger.startsWith('link')
      ? `s start; a user; b throw ${trigger}; ${partner(trigger, 'catch')}; e end; s>a>b; k>e`
      : `s start; a user; b throw ${trigger}; e end; s>a>b>e`,
  (trigger) => host(`x end ${trigger}; a>x`),
]

const table = readFileSync('docs/flow/elements.md', 'utf8')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter(([, name = '']) => Object.hasOwn(written, name))
const cells = table.flatMap(([, name = '', ...row]) =>
  places.map((place, index): [string, number, string, string] => [
    name,
    index,
    row[index] ?? '',
    place(written[name] ?? ''),
  ]),
)

test('the table names every trigger', () => {
  expect(table.map(([, name]) => name)).toEqual(Object.keys(written))
})

test.each(cells)('%s in column %i: %s', async (_name, _index, says, text) => {
  expect((await compile(bpmn(text))).ok).toBe(says === 'yes')
})
