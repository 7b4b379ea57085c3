import { describe, expect, test } from 'vitest'
import { flowFrom, spoken } from './flow-text.ts'
import { advance, explain, FlowError, type Input, start } from './index.ts'
import { play, playTo } from './play.ts'

const undo = (task: string) =>
  `k${task} boundary on=${task} compensation; h${task} user compensates; k${task} undoes h${task}`

describe('compensation', () => {
  test('what is complete is undone, last first and one after the other', async () => {
    const flow = await flowFrom(
      `s start; a user; b user; c user; t throw compensation; z user; e end; s>a>b>c>t>z>e; ${undo('a')}; ${undo('b')}`,
    )
    expect(play(flow, 'a.1', 'b.2', 'c.3', 'hb.5', 'ha.6')).toEqual([
      '+a.1',
      '-a.1 +b.2',
      '-b.2 +c.3',
      '-c.3 +hb.5',
      '-hb.5 +ha.6',
      '-ha.6 +z.7',
    ])
  })
  test('the state remembers only what can be undone, and nothing once it is', async () => {
    const flow = await flowFrom(
      `s start; a user; b user; t throw compensation; z user; e end; s>a>b>t>z>e; ${undo('a')}`,
    )
    const first = start(flow)
    expect(playTo(flow, first, 'a.1').state).toMatchObject({ c: [{ i: 1, at: 'a' }] })
    expect(playTo(flow, first, 'a.1', 'b.2', 'ha.4').state).not.toHaveProperty('c')
  })
  test('one activity can be named, and one that never ran is passed over', async () => {
    const flow = await flowFrom(
      `s start; g exclusive default=a; a user; b user; e end compensation=a; s>g; g>a; g>b if skip = true; a>b>e; ${undo('a')}; ${undo('b')}`,
    )
    expect(play(flow, 'a.1', 'b.2', 'ha.4')).toEqual(['+a.1', '-a.1 +b.2', '-b.2 +ha.4', '-ha.4 completed at e'])
    const skipped = start(flow, { skip: true })
    expect(spoken(playTo(flow, skipped, 'b.1').effects)).toBe('-b.1 completed at e')
  })
  const sub = (inside: string) =>
    `s start; u { \n us start; a user; b user; ue end; us>a>b>ue; ${undo('a')}; ${inside} \n }; c user; e end compensation; s>u>c>e`
  test('a finished sub-process is undone by what finished inside it', async () => {
    expect(play(await flowFrom(sub(`${undo('b')}`)), 'a.2', 'b.3', 'c.4', 'hb.6', 'ha.7').slice(2)).toEqual([
      '-b.3 +c.4',
      '-c.4 +hb.6',
      '-hb.6 +ha.7',
      '-ha.7 completed at e',
    ])
  })
  test('or by its compensation event sub-process, which may undo the inside itself', async () => {
    const flow = await flowFrom(
      sub('v event { \n vs start compensation; x user; t throw compensation; ve end; vs>x>t>ve \n }'),
    )
    expect(play(flow, 'a.2', 'b.3', 'c.4', 'x.7', 'ha.9').slice(3)).toEqual([
      '-c.4 +x.7',
      '-x.7 +ha.9',
      '-ha.9 completed at e',
    ])
  })
  test('each instance is undone for itself', async () => {
    const flow = await flowFrom(`s start; a user all=2; e end compensation; s>a>e; ${undo('a')}`)
    expect(play(flow, 'a.2', 'a.3', 'ha.5', 'ha.6').at(-1)).toBe('-ha.6 completed at e')
  })
  test('what was cancelled before it was complete is not undone', async () => {
    const flow = await flowFrom(
      `s start; a user; t boundary on=a timer=P1D; e end compensation; s>a>e; t>e; ${undo('a')}`,
    )
    expect(play(flow, { type: 'fire-timer', timerId: 't.1' })[1]).toBe('xa.1 !t.1 completed at e')
  })
})

describe('transactions', () => {
  const text = `s start; u transaction { \n us start; f parallel; a user; b user; w user; g exclusive default=ue; uk end cancel; ue end;
    us>f; f>a>b>g; f>w>ue; g>uk if bad = true; g>ue; ${undo('a')}; ${undo('b')} \n };
    k boundary on=u cancel; q boundary on=u error; x user; y user; e end; s>u>e; k>x>e; q>y>e`
  const bad: Input = { type: 'complete-task', taskId: 'b.4', variables: { bad: true } }
  test('a cancel end event ends the rest, undoes what is complete, and leaves by the cancel event', async () => {
    expect(play(await flowFrom(text), 'a.2', bad, 'hb.6', 'ha.7')).toEqual([
      '+a.2 +w.3',
      '-a.2 +b.4',
      '-b.4 xw.3 +hb.6',
      '-hb.6 +ha.7',
      '-ha.7 +x.8',
    ])
  })
  test('an error leaves it without undoing anything', async () => {
    const fail: Input = { type: 'fail-task', taskId: 'b.4', errorCode: 'E' }
    expect(play(await flowFrom(text), 'a.2', fail).at(-1)).toBe('xw.3 xb.4 +y.5')
  })
})

describe('ad-hoc sub-processes', () => {
  const text = (settings: string) =>
    `s start; u adHoc until=done ${settings} { \n a user; b user; c user; a>c \n }; z user; e end; s>u>z>e`
  const begin = (node: string): Input => ({ type: 'begin', node })
  const complete = (taskId: string, done = false): Input => ({ type: 'complete-task', taskId, variables: { done } })
  test('people say what begins, as often as they like, until the condition holds', async () => {
    const flow = await flowFrom(text(''))
    expect(explain(flow, start(flow).state).find(({ node }) => node === 'u')?.beginnable).toEqual(['a', 'b'])
    expect(play(flow, begin('a'), begin('b'), begin('b'), complete('a.2'), complete('b.3', true))).toEqual([
      '',
      '+a.2',
      '+b.3',
      '+b.4',
      '-a.2 +c.5',
      '-b.3 xb.4 xc.5 +z.6',
    ])
  })
  test('the rest may be finished first', async () => {
    const flow = await flowFrom(text('keep'))
    expect(
      play(flow, begin('a'), begin('b'), complete('b.3', true), complete('a.2', true), complete('c.4', true)),
    ).toEqual(['', '+a.2', '+b.3', '-b.3', '-a.2 +c.4', '-c.4 +z.5'])
  })
  test('in a sequence only one is open at a time; what a flow leads to is not begun by hand', async () => {
    const flow = await flowFrom(text('sequential'))
    expect(() => play(flow, begin('a'), begin('b'))).toThrow(FlowError)
    expect(() => play(flow, begin('c'))).toThrow(FlowError)
    expect(() => advance(flow, start(flow).state, begin('z'))).toThrow(FlowError)
    expect(play(flow, begin('a'), complete('a.2'), complete('c.3'), begin('b')).at(-1)).toBe('+b.4')
  })
})
