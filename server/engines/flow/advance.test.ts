import { describe, expect, test } from 'vitest'
import { bpmn } from './flow-text.ts'
import { advance, compile, start } from './index.ts'

const open = async (body: string) => {
  const result = await compile(bpmn(body))
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.flow
}

describe('advance', () => {
  test('a case goes from task to task and ends', async () => {
    const flow = await open('s start; a user; e end; s>a>e')
    const first = start(flow)
    expect(first.state).toEqual({ t: [{ i: 1, at: 'a' }], v: {}, n: 2 })
    const last = advance(flow, first.state, { type: 'complete-task', taskId: 'a.1', variables: { x: 1 } })
    expect(last.state).toEqual({ t: [], v: { x: 1 }, n: 2, done: 'completed' })
    expect(last.effects.map((each) => each.type)).toEqual(['task-closed', 'passed', 'passed', 'ended'])
  })
  test('an exclusive gateway takes the first way that holds', async () => {
    const flow = await open(
      's start; a user; g exclusive default=n; y user; n user; e end; s>a>g; g>y if decision = "granted"; g>n; y>e; n>e',
    )
    const { state } = start(flow)
    const yes = advance(flow, state, { type: 'complete-task', taskId: 'a.1', variables: { decision: 'granted' } })
    const no = advance(flow, state, { type: 'complete-task', taskId: 'a.1' })
    expect([yes.state.t[0]?.at, no.state.t[0]?.at]).toEqual(['y', 'n'])
  })
  test('a parallel join waits for every branch', async () => {
    const flow = await open('s start; f parallel; a user; b user; j parallel; e end; s>f; f>a>j; f>b>j; j>e')
    const one = advance(flow, start(flow).state, { type: 'complete-task', taskId: 'b.2' })
    expect(one.state.t.map((token) => token.at)).toEqual(['a', 'j'])
    expect(advance(flow, one.state, { type: 'complete-task', taskId: 'a.1' }).state.done).toBe('completed')
  })
})
