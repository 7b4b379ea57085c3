import { expect, test } from 'vitest'
import { flowFrom } from './flow-text.ts'
import { advance, explain, FlowError, openTasks, start } from './index.ts'

const text = `s start; f parallel; a user name=甲; b user; t boundary on=b timer=P1D; m boundary on=b message=note beside; j parallel; e end;
  s>f; f>a>j; f>b>j; j>e; t>e; m>e`

test('tells where work is open, what is waited for, and which branch is missing', async () => {
  const flow = await flowFrom(text)
  const { state } = advance(flow, start(flow).state, { type: 'complete-task', taskId: 'a.1' })
  const busy = explain(flow, state).filter(({ status }) => status !== 'passed-unknown')
  expect(busy).toEqual([
    {
      node: 'b',
      status: 'active',
      tasks: [{ id: 'b.2', node: 'b', kind: 'user', name: '', props: {} }],
      timers: ['t.2'],
      messages: [{ waitId: 'm.2', name: 'note' }],
      signals: [],
      beginnable: [],
      arrived: [],
      missing: [],
    },
    {
      node: 'j',
      status: 'waiting',
      signals: [],
      beginnable: [],
      tasks: [],
      timers: [],
      messages: [],
      arrived: ['a-j'],
      missing: ['b-j'],
    },
  ])
})

test('lists open tasks, oldest first', async () => {
  const flow = await flowFrom(text)
  expect(openTasks(flow, start(flow).state).map(({ id }) => id)).toEqual(['a.1', 'b.2'])
})

test('a state of another flow is refused', async () => {
  const flow = await flowFrom(text)
  expect(() => explain(flow, { t: [{ i: 1, at: 'gone' }], v: {}, n: 2 })).toThrow(FlowError)
})
