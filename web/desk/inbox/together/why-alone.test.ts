import { expect, test } from 'vitest'
import type { CaseTask, CaseView, Material } from '../../api/case.ts'
import type { InboxTask } from '../../api/task.ts'
import { commonAct, whyAlone } from './why-alone.ts'

const line = (over: Partial<InboxTask> = {}) => ({ itemId: 'a', taskName: '受理', act: 'accept', ...over }) as InboxTask

test('several of one item and step go together, one alone does not', () => {
  expect(commonAct([line(), line()])).toBe('accept')
  expect(commonAct([line({ act: 'issue' }), line({ act: 'issue' })])).toBe('issue')
  expect(commonAct([line()])).toBeUndefined()
  expect(commonAct([line(), line({ itemId: 'b' })])).toBeUndefined()
  expect(commonAct([line(), line({ taskName: '初审' })])).toBeUndefined()
})

test.each(['review', 'decide', 'inspect', 'deliver', 'revoke', 'extend'] as const)(
  '%s is never done for several',
  (act) => {
    expect(commonAct([line({ act }), line({ act })])).toBeUndefined()
  },
)

const task = (over: Partial<CaseTask> = {}) =>
  ({ taskId: 't', verbs: ['accept', 'issue'], claimedBy: null, handing: { inPlaceOf: null }, ...over }) as CaseTask
type Looked = Parameters<typeof whyAlone>[0]
const view = (over: Partial<Looked> = {}): Looked => ({
  tasks: [task()],
  materials: [],
  advice: null,
  beside: { open: [] },
  ...over,
})
const missing = [{ required: true, by: null } as unknown as Material]
const advice = { outcome: 'doubtful' } as CaseView['advice']
const suspended = { open: [{ kind: 'suspension' }] } as unknown as Looked['beside']

test.each([
  ['nothing in the way', view(), 'accept', undefined],
  ['done meanwhile', view({ tasks: [] }), 'accept', 'gone'],
  ['not to be accepted', view({ tasks: [task({ verbs: ['claim'] })] }), 'accept', 'gone'],
  ['a colleague’s', view({ tasks: [task({ claimedBy: 'other' })] }), 'accept', 'taken'],
  ['mine', view({ tasks: [task({ claimedBy: 'me' })] }), 'accept', undefined],
  ['suspended', view({ beside: suspended }), 'issue', 'rests'],
  ['a material is missing', view({ materials: missing }), 'accept', 'missing'],
  ['the rules doubt', view({ advice }), 'accept', 'advice'],
  ['a result is made without looking at materials again', view({ materials: missing, advice }), 'issue', undefined],
] as const)('%s', (_title, looked, act, why) => {
  expect(whyAlone(looked, 't', act, 'me')).toBe(why)
})
