import { expect, test } from 'vitest'
import { flowFrom, spoken } from './flow-text.ts'
import { advance, explain, FlowError, openTasks, start, type Variables } from './index.ts'
import { play } from './play.ts'

test('side by side: all instances are open at once, and the last one done leads on', async () => {
  const flow = await flowFrom('s start; a user all=3; b user; e end; s>a>b>e')
  expect(play(flow, 'a.3', 'a.2', 'a.4')).toEqual(['+a.2 +a.3 +a.4', '-a.3', '-a.2', '-a.4 +b.5'])
})

test('one after the other: the next begins when one is done', async () => {
  const flow = await flowFrom('s start; a user each=2; e end; s>a>e')
  expect(play(flow, 'a.2', 'a.3')).toEqual(['+a.2', '-a.2 +a.3', '-a.3 completed at e'])
})

test('a list gives each instance its item, and what they give is gathered in its order', async () => {
  const flow = await flowFrom('s start; a user all=organs item=organ gives=opinion gathers=opinions; e end; s>a>e')
  let step = start(flow, { organs: ['civil', 'health'] })
  expect(openTasks(flow, step.state).map(({ local }) => local)).toEqual([
    { loopCounter: 1, opinion: null, organ: 'civil' },
    { loopCounter: 2, opinion: null, organ: 'health' },
  ])
  step = advance(flow, step.state, { type: 'complete-task', taskId: 'a.3', variables: { opinion: 'no', seen: true } })
  step = advance(flow, step.state, { type: 'complete-task', taskId: 'a.2', variables: { opinion: 'yes' } })
  expect(step.state).toEqual({
    t: [],
    v: { organs: ['civil', 'health'], seen: true, opinions: ['yes', 'no'] },
    n: 4,
    done: 'completed',
  })
})

test('the completion condition ends the rest', async () => {
  const flow = await flowFrom('s start; a user all=5 till=numberOfCompletedInstances>=2; b user; e end; s>a>b>e')
  expect(play(flow, 'a.2', 'a.4').at(-1)).toBe('-a.4 xa.3 xa.5 xa.6 +b.7')
})

test('no instance at all is passed through', async () => {
  const flow = await flowFrom('s start; a user all=people; b user; e end; s>a>b>e')
  expect(spoken(start(flow, { people: [] }).effects)).toBe('+b.2')
})

test('a size that is no count is refused, and nothing changes', async () => {
  const flow = await flowFrom('s start; q user; a user all=people; e end; s>q>a>e')
  const { state } = start(flow)
  for (const people of ['many', -1, 1.5, 1001, null]) {
    const variables: Variables = { people }
    expect(() => advance(flow, state, { type: 'complete-task', taskId: 'q.1', variables })).toThrow(FlowError)
  }
})

test('a sub-process runs once per item, each with its own', async () => {
  const flow =
    await flowFrom(`s start; u all=children item=child { \n us start; a user; g exclusive default=ue; b user; ue end;
    us>a>g; g>b if child = "twin"; b>ue; g>ue \n }; e end; s>u>e`)
  const { state } = start(flow, { children: ['only', 'twin'] })
  expect(state.t.map(({ i, at, s }) => `${at}${i}<${s ?? 0}`)).toEqual(['u1<0', 'u2<1', 'u3<1', 'a4<2', 'a5<3'])
  const one = advance(flow, state, { type: 'complete-task', taskId: 'a.4' })
  const two = advance(flow, one.state, { type: 'complete-task', taskId: 'a.5' })
  expect([spoken(one.effects), spoken(two.effects)]).toEqual(['-a.4', '-a.5 +b.6'])
})

test('a boundary event takes all instances together', async () => {
  const flow = await flowFrom(
    's start; a user all=2; t boundary on=a timer=P1D; q boundary on=a error=E; b user; e end; s>a>e; t>b>e; q>e',
  )
  expect(play(flow, { type: 'fire-timer', timerId: 't.1' })).toEqual(['@t.1 +a.2 +a.3', '!t.1 xa.2 xa.3 +b.4'])
  expect(play(flow, { type: 'fail-task', taskId: 'a.2', errorCode: 'E' }).at(-1)).toBe('!t.1 xa.2 xa.3 completed at e')
})

test('receive tasks and scripts can have instances too', async () => {
  const flow = await flowFrom(
    's start; a receive message=answer all=2; c script each=3 feel=total_+_loopCounter yc:result=total; e end; s>a>c>e',
  )
  const [, , last] = play(flow, { type: 'message', name: 'answer' }, { type: 'message', name: 'answer', waitId: 'a.3' })
  expect(last).toBe('-a.3 #a.3 completed at e')
  expect(
    advance(flow, advance(flow, start(flow, { total: 0 }).state, { type: 'message', name: 'answer' }).state, {
      type: 'message',
      name: 'answer',
    }).state.v,
  ).toEqual({ total: 6 })
})

test('a loop goes on while its condition holds, at most as often as it says', async () => {
  const after = await flowFrom('s start; a user while=again_=_true max=3; e end; s>a>e')
  const once = { type: 'complete-task', taskId: 'a.2', variables: { again: false } } as const
  expect(play(after, once)).toEqual(['+a.2', '-a.2 completed at e'])
  const more = { ...once, variables: { again: true } }
  expect(play(after, more, 'a.3', 'a.4')).toEqual(['+a.2', '-a.2 +a.3', '-a.3 +a.4', '-a.4 completed at e'])
})

test('a loop that is tested first may not run at all', async () => {
  const flow = await flowFrom('s start; a user while=again_=_true first; e end; s>a>e')
  expect(play(flow)).toEqual(['completed at e'])
})

test('what is told of a state counts instances, not the whole', async () => {
  const flow = await flowFrom('s start; a user all=2; t boundary on=a timer=P1D; e end; s>a>e; t>e')
  const told = explain(flow, start(flow).state).find(({ node }) => node === 'a')
  expect(told).toMatchObject({ status: 'active', timers: ['t.1'] })
  expect(told?.tasks.map(({ id }) => id)).toEqual(['a.2', 'a.3'])
})
