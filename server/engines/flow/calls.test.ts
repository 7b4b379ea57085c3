import { describe, expect, test } from 'vitest'
import { flowFrom } from './flow-text.ts'
import { advance, FlowError, start } from './index.ts'
import { play, playTo } from './play.ts'

describe('call activities', () => {
  const inner = () =>
    flowFrom(
      's start; f inclusive; a user; b user; j inclusive; g exclusive default=e; k end error=E; e end; s>f; f>a if x = 1; f>b if 1 = 1; a>j; b>j; j>g; g>k if bad = true; g>e',
    )
  test('a called flow runs inside the call, with the variables of the case', async () => {
    const flow = await flowFrom('s start; c call calledElement=other; z user; e end; s>c>z>e', {
      calls: { other: await inner() },
    })
    const first = start(flow, { x: 1 })
    expect(first.state.t.map(({ i, at, s = 0 }) => `${at}.${i}<${s}`)).toEqual(['c.1<0', 'c/a.2<1', 'c/b.3<1'])
    expect(playTo(flow, first, 'c/a.2', 'c/b.3').state.t).toEqual([{ i: 6, at: 'z' }])
  })
  test('its errors reach the call, and an event there takes everything inside away', async () => {
    const flow = await flowFrom(
      's start; c call calledElement=other; q boundary on=c error=E; t boundary on=c timer=P1D; z user; e end; s>c>e; q>z; t>z; z>e',
      { calls: { other: await inner() } },
    )
    const bad = { type: 'complete-task', taskId: 'c/b.2', variables: { bad: true } } as const
    expect(play(flow, bad)).toEqual(['@t.1 +c/b.2', '-c/b.2 !t.1 +z.4'])
    expect(play(flow, { type: 'fire-timer', timerId: 't.1' })[1]).toBe('!t.1 xc/b.2 +z.3')
  })
  test('calls nest, one flow can be called twice, and its own event sub-processes listen inside the call', async () => {
    const leaf = await flowFrom(
      's start; a user; e end; s>a>e; v event { \n vs start message=stop; x user; ve end; vs>x>ve \n }',
    )
    const middle = await flowFrom('s start; c call calledElement=leaf; e end; s>c>e', { calls: { leaf } })
    const flow = await flowFrom(
      's start; f parallel; c call calledElement=middle; d call calledElement=leaf; e end; s>f; f>c>e; f>d>e',
      { calls: { middle, leaf } },
    )
    expect(play(flow, { type: 'message', name: 'stop', waitId: 'd/vs.2' }, 'd/x.7', 'c/c/a.5')).toEqual([
      '?d/vs.2 ?c/c/vs.3 +d/a.4 +c/c/a.5',
      'xd/a.4 #d/vs.2 +d/x.7',
      '-d/x.7',
      '-c/c/a.5 #c/c/vs.3 completed at e',
    ])
  })
  test('a call can have instances', async () => {
    const leaf = await flowFrom('s start; a user; e end; s>a>e')
    const flow = await flowFrom('s start; c call calledElement=leaf each=2; e end; s>c>e', { calls: { leaf } })
    expect(play(flow, 'c/a.3', 'c/a.5')).toEqual(['+c/a.3', '-c/a.3 +c/a.5', '-c/a.5 completed at e'])
  })
})

describe('scripts', () => {
  test('the result goes to its variable, or a context into the variables', async () => {
    const flow = await flowFrom(
      's start; a script feel=x*2 yc:result=y; b script feel={z:_y+1,_q:_"ok"}; c user; e end; s>a>b>c>e',
    )
    expect(start(flow, { x: 2 }).state.v).toEqual({ x: 2, y: 4, z: 5, q: 'ok' })
  })
  test('what FEEL cannot calculate is null; other languages are refused', async () => {
    const flow = await flowFrom('s start; a script feel=x+"a"*2 yc:result=y; c user; e end; s>a>c>e')
    expect(start(flow, {}).state.v).toEqual({ y: null })
    await expect(flowFrom('s start; a script scriptFormat=javascript feel=1; e end; s>a>e')).rejects.toThrow(
      'javascript',
    )
  })
})

describe('ways to start', () => {
  const many = `s start; m start message=applied; t start timer=R/P1D; a user; b user; e end; s>a>e; m>b>e; t>b;
    v event { \n vs start signal=stop; ve end; vs>ve \n }`
  test('a flow starts at its plain start event, or where the host says', async () => {
    const flow = await flowFrom(many)
    expect([...flow.starts.keys()]).toEqual(['s', 'm', 't'])
    expect(start(flow, {}).state.t.at(-1)).toMatchObject({ at: 'a' })
    expect(start(flow, {}, { at: 'm' }).state.t.at(-1)).toMatchObject({ at: 'b', s: 1 })
    expect(() => start(flow, {}, { at: 'b' })).toThrow(FlowError)
  })
  test('an instantiating receive task and event-based gateway can begin a flow', async () => {
    const flow = await flowFrom(
      'g race instantiate=true; m catch message=paid; n catch message=asked; x user; y user; r receive message=told instantiate=true; e end; g>m>x>e; g>n>y>e; r>e',
    )
    const step = start(flow, {}, { at: 'g' })
    expect(advance(flow, step.state, { type: 'message', name: 'asked' }).state.t).toEqual([{ i: 2, at: 'y' }])
    expect(start(flow, {}, { at: 'r' }).state.t).toEqual([{ i: 1, at: 'r' }])
  })
  test('a parallel event-based gateway waits for all its events', async () => {
    const flow = await flowFrom(
      'g race instantiate=true eventGatewayType=Parallel; m catch message=paid; n catch message=asked; j parallel; e end; g>m>j; g>n>j; j>e',
    )
    const [first, paid, asked] = play(flow, { type: 'message', name: 'paid' }, { type: 'message', name: 'asked' })
    expect([first, paid, asked]).toEqual(['?m.1 ?n.2', '#m.1', '#n.2 completed at e'])
  })
})

describe('complex gateways', () => {
  const three = (activation: string) =>
    flowFrom(`s start; f parallel; a user; b user; c user; j complex ${activation}; z user; e end;
      s>f; f>a>j; f>b>j; f>c>j; j>z; z>e`)
  test('without a condition the first token opens it, and the rest of the round is swallowed', async () => {
    expect(play(await three(''), 'b.2', 'a.1', 'z.5', 'c.3')).toEqual([
      '+a.1 +b.2 +c.3',
      '-b.2 +z.5',
      '-a.1',
      '-z.5',
      '-c.3 completed at c',
    ])
  })
  test('with a condition it opens when enough have come', async () => {
    expect(play(await three('activation=activationCount>=2'), 'b.2', 'a.1', 'c.3', 'z.6')).toEqual([
      '+a.1 +b.2 +c.3',
      '-b.2',
      '-a.1 +z.6',
      '-c.3',
      '-z.6 completed at e',
    ])
  })
  test('in a loop every round starts afresh', async () => {
    const flow =
      await flowFrom(`s start; m exclusive; f parallel; a user; b user; j complex; z user; x exclusive default=e; e end;
      s>m>f; f>a>j; f>b>j; j>z>x; x>m if again = true; x>e`)
    const again = { type: 'complete-task', taskId: 'z.4', variables: { again: true } } as const
    expect(play(flow, 'a.1', 'b.2', again, 'b.7')).toEqual([
      '+a.1 +b.2',
      '-a.1 +z.4',
      '-b.2',
      '-z.4 +a.6 +b.7',
      '-b.7 +z.9',
    ])
  })
})
