import fc from 'fast-check'
import { expect, test } from 'vitest'
import { flowFrom, spoken } from './flow-text.ts'
import { advance, type CompiledFlow, type FlowState, migrate, openTasks, start } from './index.ts'

const serial = `s start; a user name=甲; b user name=乙; c user name=丙; e end; s>a>b>c>e`
const done = (flow: CompiledFlow, state: FlowState, ...tasks: string[]) =>
  tasks.reduce((at, taskId) => advance(flow, at, { type: 'complete-task', taskId }).state, state)
const at = async (text: string, ...tasks: string[]) => {
  const flow = await flowFrom(text)
  return { flow, state: done(flow, start(flow).state, ...tasks) }
}
const blocksOf = (result: ReturnType<typeof migrate>) =>
  result.ok ? [] : result.blocks.map(({ code, node }) => `${code} ${node}`)

test('a case that stands on a node of both versions stays there, and what is open keeps its id', async () => {
  const { flow, state } = await at(serial, 'a.1')
  const to = await flowFrom(`s start; a user name=甲; b user name=乙; d user name=丁; e end; s>a>b>d>e`)
  const result = migrate(flow, to, state)
  expect(result).toMatchObject({ ok: true, state, effects: [] })
  if (!result.ok) return
  expect(result.behind).toEqual([])
  expect(openTasks(to, advance(to, result.state, { type: 'complete-task', taskId: 'b.2' }).state)[0]?.node).toBe('d')
})

test('a node that is gone keeps the case on its version, unless the mapping says where it is now', async () => {
  const { flow, state } = await at(serial, 'a.1')
  const to = await flowFrom(`s start; a user name=甲; x user name=乙; c user; e end; s>a>x>c>e`)
  expect(blocksOf(migrate(flow, to, state))).toEqual(['node-gone b'])
  const result = migrate(flow, to, state, { map: { b: 'x' } })
  expect(result.ok && spoken(result.effects)).toBe('xb.2 +x.3')
  expect(result.ok && result.state.t).toEqual([{ i: 3, at: 'x' }])
})

test('a step that the version puts in behind the case is told, also where the case may be sent back to it', async () => {
  const { flow, state } = await at(serial, 'a.1', 'b.2')
  const to =
    await flowFrom(`s start; a user name=甲; x user; b user name=乙; c user name=丙; g exclusive default=e; e end;
    s>a>x>b>c>g; g>x if again = true; g>e`)
  expect(migrate(flow, to, state)).toMatchObject({ ok: true, behind: ['x'] })
})

test('a task that the version changes is closed and opened anew; the host says what counts as a change', async () => {
  const { flow, state } = await at(`s start; a user yc:post=clerk yc:points=x; e end; s>a>e`)
  const to = await flowFrom(`s start; a user yc:post=reviewer yc:points=x; e end; s>a>e`)
  const result = migrate(flow, to, state)
  expect(result.ok && spoken(result.effects)).toBe('xa.1 +a.2')
  const kept = migrate(flow, to, state, { isSameTask: (before, after) => before.props.points === after.props.points })
  expect(kept.ok && kept.effects).toEqual([])
})

test('a timer that the version adds to a resting place is set, one that it takes away is cleared', async () => {
  const plain = `s start; a user; e end; s>a>e`
  const timed = `s start; a user; t boundary on=a timer=P3D; e end; x end; s>a>e; t>x`
  const before = await at(plain)
  const after = await at(timed)
  const added = migrate(before.flow, after.flow, before.state)
  expect(added.ok && spoken(added.effects)).toBe('xa.1 +a.2 @t.2')
  const taken = migrate(after.flow, before.flow, after.state)
  expect(taken.ok && spoken(taken.effects)).toMatch(/^xa\.1 .*t\.1.* \+a\.2$/)
})

test('serial to parallel: a case before the fork moves, one behind it would wait for a branch that never comes and stays', async () => {
  const to = await flowFrom(`s start; a user name=甲; f parallel; b user name=乙; c user name=丙; j parallel; e end;
    s>a>f; f>b>j; f>c>j; j>e`)
  const early = await at(serial)
  expect(migrate(early.flow, to, early.state).ok).toBe(true)
  const late = await at(serial, 'a.1')
  expect(blocksOf(migrate(late.flow, to, late.state))).toEqual(['no-way-out j'])
})

test('parallel to serial: a case with two open tasks would do the rest twice, and stays where the flow would lose a token', async () => {
  const text = `s start; a user; f parallel; b user; c user; j parallel; e end; s>a>f; f>b>j; f>c>j; j>e`
  const { flow, state } = await at(text, 'a.1', 'b.2')
  const to = await flowFrom(`s start; a user; b user; c user; e end; s>a>b>c>e`)
  expect(blocksOf(migrate(flow, to, state))).toEqual(['node-gone j'])
})

test('inside a sub-process the tokens go along with their scope; into or out of one they do not', async () => {
  const text = `s start; u { \n us start; a user name=甲; ue end; us>a>ue \n }; e end; s>u>e`
  const { flow, state } = await at(text)
  const more = await flowFrom(`s start; u { \n us start; a user name=甲; b user; ue end; us>a>b>ue \n };
    k boundary on=u timer=P9D; x end; e end; s>u>e; k>x`)
  const result = migrate(flow, more, state)
  expect(result.ok).toBe(true)
  if (!result.ok) return
  expect(openTasks(more, result.state).map(({ node }) => node)).toEqual(['a'])
  const end = advance(more, result.state, { type: 'complete-task', taskId: openTasks(more, result.state)[0]?.id ?? '' })
  expect(openTasks(more, end.state).map(({ node }) => node)).toEqual(['b'])
  const flat = await flowFrom(`s start; a user name=甲; e end; s>a>e`)
  expect(blocksOf(migrate(flow, flat, state))).toEqual(['node-gone u', 'scope-differs a'])
})

test('what has ended is not moved', async () => {
  const { flow, state } = await at(serial, 'a.1', 'b.2', 'c.3')
  expect(blocksOf(migrate(flow, flow, state))).toEqual(['ended '])
})

test('a version that says the same moves every state as it is', async () => {
  const text = `s start; a user; f inclusive default=c; b user; t boundary on=b timer=P1D beside; n user; c user; j inclusive; r user all=2; e end;
    s>a>f; f>b if x = 1; f>c; t>n>e; b>j; c>j; j>r>e`
  const [flow, same] = [await flowFrom(text), await flowFrom(text)]
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 5 }), { maxLength: 8 }), fc.boolean(), (choices, both) => {
      let { state } = start(flow, { x: both ? 1 : 0 })
      for (const choice of choices) {
        const tasks = openTasks(flow, state)
        const task = tasks[choice % Math.max(1, tasks.length)]
        if (!task) return
        state = advance(flow, state, { type: 'complete-task', taskId: task.id }).state
        if (state.done) return
        const moved = migrate(flow, same, state)
        expect(moved).toMatchObject({ ok: true, state, effects: [] })
      }
    }),
  )
})
