import { describe, expect, test } from 'vitest'
import { flowFrom, spoken } from './flow-text.ts'
import { advance, FlowError, type FlowState, type Input, start } from './index.ts'
import type { CompiledFlow } from './net.ts'

/** Starts a flow and takes the inputs in turn; what each step did, in words. `a.1` alone completes that task. */
const play = (flow: CompiledFlow, ...inputs: (Input | string)[]) => {
  let step = start(flow, {})
  const said = [spoken(step.effects)]
  for (const input of inputs) {
    step = advance(flow, step.state, typeof input === 'string' ? { type: 'complete-task', taskId: input } : input)
    said.push(spoken(step.effects))
  }
  return said
}
const complete = (taskId: string, variables = {}): Input => ({ type: 'complete-task', taskId, variables })
const fire = (timerId: string): Input => ({ type: 'fire-timer', timerId })
const message = (name: string, waitId?: string): Input => ({ type: 'message', name, ...(waitId ? { waitId } : {}) })

describe('tasks', () => {
  test('a case goes from task to task and ends', async () => {
    const flow = await flowFrom('s start; a user; e end; s>a>e')
    const first = start(flow, { y: 0 })
    expect(first.state).toEqual({ t: [{ i: 1, at: 'a' }], v: { y: 0 }, n: 2 })
    const last = advance(flow, first.state, complete('a.1', { x: 1 }))
    expect(last.state).toEqual({ t: [], v: { y: 0, x: 1 }, n: 2, done: 'completed' })
    expect(last.effects).toEqual([
      { type: 'task-closed', taskId: 'a.1', reason: 'completed' },
      { type: 'passed', node: 'a' },
      { type: 'passed', node: 'e' },
      { type: 'ended', outcome: 'completed', node: 'e', name: '' },
    ])
  })
  test('a task carries its name, kind and yc attributes', async () => {
    const flow = await flowFrom('s start; a user name=受理 yc:post=window-clerk yc:limit=3; e end; s>a>e')
    expect(start(flow).effects[1]).toEqual({
      type: 'task-opened',
      task: { id: 'a.1', node: 'a', kind: 'user', name: '受理', props: { post: 'window-clerk', limit: '3' } },
    })
  })
  test('service and rule tasks wait for their answer; plain and manual tasks do not wait', async () => {
    const flow = await flowFrom('s start; a service; p task; b rule; m manual; e end; s>a>p>b>m>e')
    expect(play(flow, 'a.1', 'b.2')).toEqual(['+a.1', '-a.1 +b.2', '-b.2 completed at e'])
  })
  test('a send task sends and goes on; a receive task takes its message', async () => {
    const flow = await flowFrom('s start; a send message=ask; b receive message=answer; e end; s>a>b>e')
    expect(play(flow, message('answer'))).toEqual(['>ask +b.1 ?b.1', '-b.1 #b.1 completed at e'])
  })
  test('a task that comes again has another id', async () => {
    const flow = await flowFrom('s start; a user; g exclusive default=e; e end; s>a>g; g>a if again = true; g>e')
    expect(play(flow, complete('a.1', { again: true }), complete('a.2', { again: false }))).toEqual([
      '+a.1',
      '-a.1 +a.2',
      '-a.2 completed at e',
    ])
  })
  test('what does not fit the state is refused and changes nothing', async () => {
    const flow = await flowFrom('s start; a user; g exclusive; e end; s>a>g; g>e if x = 1')
    const { state } = start(flow)
    const before = JSON.stringify(state)
    const codes = [complete('a.2'), complete('g.1'), fire('a.1'), message('m'), complete('a.1')].map((input) => {
      try {
        return advance(flow, state, input)
      } catch (error) {
        return error instanceof FlowError ? error.code : error
      }
    })
    expect(codes).toEqual(['task-unknown', 'task-unknown', 'timer-unknown', 'message-unexpected', 'no-way-out'])
    expect(JSON.stringify(state)).toBe(before)
    const ended: FlowState = advance(flow, state, { type: 'terminate' }).state
    expect(() => advance(flow, ended, complete('a.1'))).toThrow('已经结束')
  })
})

describe('gateways', () => {
  test('an exclusive gateway takes the first way that holds, else the default', async () => {
    const flow = await flowFrom(
      's start; a user; g exclusive default=n; x user; y user; n user; e end; s>a>g; g>x if d = 1; g>y if d >= 1; g>n; x>e; y>e; n>e',
    )
    const next = (d: number) => play(flow, complete('a.1', { d }))[1]
    expect([next(1), next(2), next(0)]).toEqual(['-a.1 +x.2', '-a.1 +y.2', '-a.1 +n.2'])
  })
  test('a parallel join waits for every branch', async () => {
    const flow = await flowFrom(
      's start; f parallel; a user; b user; j parallel; c user; e end; s>f; f>a>j; f>b>j; j>c>e',
    )
    expect(play(flow, 'b.2', 'a.1', 'c.5')).toEqual(['+a.1 +b.2', '-b.2', '-a.1 +c.5', '-c.5 completed at e'])
  })
  test('branches that meet without a join go on one by one', async () => {
    const flow = await flowFrom('s start; f parallel; a user; b user; c user; e end; s>f; f>a>c; f>b>c; c>e')
    expect(play(flow, 'a.1', 'b.2', 'c.3', 'c.4')).toEqual([
      '+a.1 +b.2',
      '-a.1 +c.3',
      '-b.2 +c.4',
      '-c.3',
      '-c.4 completed at e',
    ])
  })
  test('an event-based gateway follows what happens first and drops the rest', async () => {
    const flow = await flowFrom(
      's start; g race; t catch timer=P3D; m catch message=paid; x user; y user; e end; s>g; g>t>x>e; g>m>y>e',
    )
    expect(play(flow, message('paid'))).toEqual(['@t.1 ?m.1', '!t.1 #m.1 +y.2'])
    expect(play(flow, fire('t.1'))).toEqual(['@t.1 ?m.1', '!t.1 #m.1 +x.2'])
  })
  test('an activity with conditional flows takes all that hold, or the default', async () => {
    const flow = await flowFrom(
      's start; a user default=n; x user; y user; n user; e end; s>a; a>x if k >= 1; a>y if k >= 2; a>n; x>e; y>e; n>e',
    )
    const next = (k: number) => play(flow, complete('a.1', { k }))[1]
    expect([next(2), next(1), next(0)]).toEqual(['-a.1 +x.2 +y.3', '-a.1 +x.2', '-a.1 +n.2'])
  })
})

describe('timers and messages', () => {
  test('a timer in the way lets the case on when it fires', async () => {
    const flow = await flowFrom('s start; t catch timer=2026-03-02T09:00:00Z yc:why=hearing; e end; s>t>e')
    const { state, effects } = start(flow)
    expect(effects[1]).toEqual({
      type: 'timer-set',
      timerId: 't.1',
      node: 't',
      spec: { kind: 'date', value: '2026-03-02T09:00:00Z' },
      props: { why: 'hearing' },
    })
    expect(spoken(advance(flow, state, fire('t.1')).effects)).toBe('!t.1 completed at e')
  })
  test('an interrupting boundary timer takes the task away; a task done in time takes the timer away', async () => {
    const flow = await flowFrom('s start; a user; t boundary on=a timer=P5D; b user; e end; s>a>e; t>b>e')
    expect(play(flow, fire('t.1'))).toEqual(['+a.1 @t.1', 'xa.1 !t.1 +b.2'])
    expect(play(flow, 'a.1')).toEqual(['+a.1 @t.1', '-a.1 !t.1 completed at e'])
  })
  test('a boundary timer beside the task leaves it open and fires once', async () => {
    const flow = await flowFrom('s start; a user; t boundary on=a timer=P5D beside; b user; e end; s>a>e; t>b>e')
    expect(play(flow, fire('t.1'), 'a.1', 'b.2')).toEqual(['+a.1 @t.1', '!t.1 +b.2', '-a.1', '-b.2 completed at e'])
    expect(() => play(flow, fire('t.1'), fire('t.1'))).toThrow('t.1')
  })
  test('a repeating timer fires as often as it says, each round under its own id', async () => {
    const flow = await flowFrom(
      's start; a user; t boundary on=a timer=R2/P1D beside; n send message=hurry; e end; s>a>e; t>n>e',
    )
    expect(play(flow, fire('t.1'), fire('t.1r1'), 'a.1')).toEqual([
      '+a.1 @t.1',
      '!t.1 @t.1r1 >hurry',
      '!t.1r1 >hurry',
      '-a.1 completed at e',
    ])
  })
  test('a message beside the task can come many times; the oldest wait takes it unless one is named', async () => {
    const flow = await flowFrom(
      's start; f parallel; a user; b user; m boundary on=a message=note beside; k boundary on=b message=note; x user; y user; e end; s>f; f>a>e; f>b>e; m>x>e; k>y>e',
    )
    expect(play(flow, message('note'), message('note'), message('note', 'k.2'))).toEqual([
      '+a.1 ?m.1 +b.2 ?k.2',
      '+x.3',
      '+x.4',
      'xb.2 #k.2 +y.5',
    ])
  })
  test('message events in the way and at the end send', async () => {
    const flow = await flowFrom('s start; a throw message=begun; e end message=over; s>a>e')
    expect(play(flow)).toEqual(['>begun >over completed at e'])
  })
})

describe('sub-processes, errors, termination', () => {
  const sub = 's start; u { \n is start; a user; b user; ie end; is>a>ie; is>b>ie \n }; c user; e end; s>u>c>e'
  test('a sub-process is left when its inside is empty', async () => {
    const flow = await flowFrom(sub)
    expect(play(flow, 'b.3', 'a.2')).toEqual(['+a.2 +b.3', '-b.3', '-a.2 +c.4'])
    expect(start(flow).state.t).toEqual([
      { i: 1, at: 'u' },
      { i: 2, at: 'a', s: 1 },
      { i: 3, at: 'b', s: 1 },
    ])
  })
  test('a boundary timer on a sub-process takes away everything inside', async () => {
    const flow = await flowFrom(`${sub}; t boundary on=u timer=P9D; x user; t>x>e`)
    expect(play(flow, fire('t.1'))).toEqual(['@t.1 +a.2 +b.3', '!t.1 xa.2 xb.3 +x.4'])
  })
  test('an error at a task goes to the fitting boundary event, a code before the catch-all', async () => {
    const flow = await flowFrom(
      's start; a user; q boundary on=a error; r boundary on=a error=E1; x user; y user; e end; s>a>e; q>x>e; r>y>e',
    )
    const fail = (errorCode: string) => play(flow, { type: 'fail-task', taskId: 'a.1', errorCode })[1]
    expect([fail('E1'), fail('E2')]).toEqual(['xa.1 +y.2', 'xa.1 +x.2'])
  })
  test('an error that the task does not catch goes to the sub-process around it', async () => {
    const flow = await flowFrom(`${sub}; r boundary on=u error=E1; x user; r>x>e`)
    expect(play(flow, { type: 'fail-task', taskId: 'a.2', errorCode: 'E1' })[1]).toBe('xa.2 xb.3 +x.4')
  })
  test('an error that nobody catches fails the flow', async () => {
    const flow = await flowFrom(`${sub}; r boundary on=u error=E1; x user; r>x>e`)
    const step = advance(flow, start(flow).state, { type: 'fail-task', taskId: 'a.2', errorCode: 'E2' })
    expect(spoken(step.effects)).toBe('xa.2 xb.3 failed at a with E2')
    expect(step.state).toMatchObject({ t: [], done: 'failed' })
  })
  test('an error end event inside a sub-process ends it by its boundary event', async () => {
    const flow = await flowFrom(
      's start; u { \n is start; a user; ie end error=E1; is>a>ie \n }; r boundary on=u error=E1; x user; e end; s>u>e; r>x>e',
    )
    expect(play(flow, 'a.2')[1]).toBe('-a.2 +x.3')
  })
  test('a terminate end event ends its own scope and no more', async () => {
    const flow = await flowFrom(
      's start; u { \n is start; a user; b user; ie end terminate; is>a>ie; is>b>ie \n }; c user; e end; s>u>c>e',
    )
    expect(play(flow, 'a.2')[1]).toBe('-a.2 xb.3 +c.4')
  })
  test('a terminate end event at the top ends the case', async () => {
    const flow = await flowFrom('s start; f parallel; a user; b user; e end; k end terminate; s>f; f>a>e; f>b>k')
    const step = advance(flow, start(flow).state, complete('b.2'))
    expect(spoken(step.effects)).toBe('-b.2 xa.1 terminated at k')
    expect(step.state).toEqual({ t: [], v: {}, n: 3, done: 'terminated' })
  })
  test('a case can be terminated from outside', async () => {
    const flow = await flowFrom(`${sub}; t boundary on=u timer=P9D; t>e`)
    expect(play(flow, { type: 'terminate' })[1]).toBe('!t.1 xa.2 xb.3 terminated at flow')
  })
})
