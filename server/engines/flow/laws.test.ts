import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { flowFrom } from './flow-text.ts'
import { advance, type Effect, explain, type FlowState, type Input, start, type Variables } from './index.ts'
import type { CompiledFlow } from './net.ts'

// Random flows made of blocks, and what they must do whatever the order in which tasks are done. The oracle is a reading of the blocks
// themselves: which tasks are opened how often. It knows nothing of tokens.
type Block =
  | { kind: 'task' }
  | { kind: 'skip' }
  | { kind: 'seq' | 'and' | 'sub'; parts: Block[] }
  | { kind: 'xor'; parts: Block[]; choice: number }
  | { kind: 'or'; parts: Block[]; choices: boolean[] }
  | { kind: 'loop'; parts: Block[]; rounds: number }

const { block } = fc.letrec<{ block: Block; parts: Block[] }>((tie) => ({
  parts: fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
  block: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.constant<Block>({ kind: 'task' }),
    fc.constant<Block>({ kind: 'skip' }),
    fc.record({ kind: fc.constantFrom('seq' as const, 'and' as const, 'sub' as const), parts: tie('parts') }),
    fc.record({ kind: fc.constant('xor' as const), parts: tie('parts'), choice: fc.nat(2) }),
    fc.record({
      kind: fc.constant('or' as const),
      parts: tie('parts'),
      choices: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('loop' as const), parts: tie('parts'), rounds: fc.nat(2) }),
  ),
}))

const takes = (each: Block, index: number): boolean =>
  each.kind === 'xor' ? each.choice === index : each.kind === 'or' ? each.choices[index] === true : true

type Model = { text: string; variables: Variables; rounds: Map<string, number>; expected: Map<string, number> }

/** Writes a block as text and notes what has to come of it. */
function model(root: Block): Model {
  const lines: string[] = []
  const made: Model = { text: '', variables: {}, rounds: new Map(), expected: new Map() }
  let next = 0
  const id = (kind: string) => `${kind}${next++}`
  const node = (kind: string, name: string, more = '') => {
    lines.push(`${name} ${kind} ${more}`)
    return name
  }
  const flow = (from: string, to: string, condition?: string) =>
    lines.push(`${from}>${to}${condition ? ` if ${condition}` : ''}`)
  const expect = (name: string, times: number) => made.expected.set(name, (made.expected.get(name) ?? 0) + times)

  /** Gives the first and last node of the block; `times` is how often it has to run. */
  const write = (each: Block, times: number): [first: string, last: string] => {
    if (each.kind === 'task' || each.kind === 'skip') {
      const name = node(each.kind === 'task' ? 'user' : 'task', id('t'))
      if (each.kind === 'task') expect(name, times)
      return [name, name]
    }
    if (each.kind === 'seq') {
      const ends = each.parts.map((part) => write(part, times))
      for (let index = 1; index < ends.length; index++) flow(ends[index - 1]?.[1] ?? '', ends[index]?.[0] ?? '')
      return [ends[0]?.[0] ?? '', ends.at(-1)?.[1] ?? '']
    }
    if (each.kind === 'sub') {
      const name = id('u')
      lines.push(`${name} {`)
      const from = node('start', id('s'))
      const [first, last] = write({ kind: 'seq', parts: each.parts }, times)
      const to = node('end', id('e'))
      flow(from, first)
      flow(last, to)
      lines.push('}')
      return [name, name]
    }
    if (each.kind === 'loop') {
      const into = node('exclusive', id('m'))
      const [first, last] = write({ kind: 'seq', parts: each.parts }, times * (each.rounds + 1))
      const again = node('user', id('r'))
      expect(again, times * (each.rounds + 1))
      made.rounds.set(again, each.rounds)
      const exit = id('x')
      const out = node('task', id('o'))
      node('exclusive', exit, `default=${out}`)
      flow(into, first)
      flow(last, again)
      flow(again, exit)
      flow(exit, into, `n_${again} > 0`)
      flow(exit, out)
      return [into, out]
    }
    const gateway = each.kind === 'and' ? 'parallel' : each.kind === 'xor' ? 'exclusive' : 'inclusive'
    const split = id('g')
    const join = node(gateway, id('j'))
    const none = each.kind === 'and' ? undefined : node('task', id('d'))
    node(gateway, split, none ? `default=${none}` : '')
    if (none) flow(split, none)
    if (none) flow(none, join)
    each.parts.forEach((part, index) => {
      const isTaken = takes(each, index)
      const [first, last] = write(part, isTaken ? times : 0)
      const variable = `${split}_${index}`
      made.variables[variable] = isTaken
      flow(split, first, each.kind === 'and' ? undefined : `${variable} = true`)
      flow(last, join)
    })
    return [split, join]
  }
  node('start', 'begin')
  const [first, last] = write(root, 1)
  node('end', 'finish')
  flow('begin', first)
  flow(last, 'finish')
  made.text = lines.join('\n')
  return made
}

type Course = { effects: Effect[]; inputs: Input[]; state: FlowState; states: FlowState[] }

/** Runs a case to its end; `pick` says which of the open tasks is done next. */
function run(flow: CompiledFlow, { variables, rounds }: Model, pick: (open: number) => number): Course {
  let { state, effects } = start(flow, variables)
  const course: Course = { effects: [...effects], inputs: [], state, states: [state] }
  const open = new Set<string>()
  const done = new Map<string, number>()
  const watch = (all: Effect[]) => {
    for (const effect of all) {
      if (effect.type === 'task-opened') open.add(effect.task.id)
      if (effect.type === 'task-closed' && !open.delete(effect.taskId))
        throw new Error(`closed twice: ${effect.taskId}`)
    }
  }
  watch(effects)
  while (open.size > 0) {
    const taskId = [...open][pick(open.size) % open.size] ?? ''
    const node = taskId.split('.')[0] ?? ''
    const limit = rounds.get(node)
    const count = (done.get(node) ?? 0) + 1
    done.set(node, count)
    const input: Input = { type: 'complete-task', taskId }
    if (limit !== undefined) input.variables = { [`n_${node}`]: limit - ((count - 1) % (limit + 1)) }
    ;({ state, effects } = advance(flow, state, input))
    watch(effects)
    course.effects.push(...effects)
    course.inputs.push(input)
    course.states.push(state)
  }
  course.state = state
  return course
}

const opened = (effects: Effect[]) => {
  const times = new Map<string, number>()
  for (const effect of effects) {
    if (effect.type === 'task-opened') times.set(effect.task.node, (times.get(effect.task.node) ?? 0) + 1)
  }
  return [...times].sort()
}
const picks = fc.infiniteStream(fc.nat(50))
const picker = (stream: Iterator<number>) => () => stream.next().value ?? 0

describe('any flow made of blocks', () => {
  test('ends, opens exactly the tasks that its blocks say, and leaves no token', async () => {
    await fc.assert(
      fc.asyncProperty(block, picks, async (root, stream) => {
        const made = model(root)
        const course = run(await flowFrom(made.text), made, picker(stream))
        expect(opened(course.effects)).toEqual([...made.expected].filter(([, times]) => times > 0).sort())
        expect(course.state).toMatchObject({ t: [], done: 'completed' })
        expect(course.effects.filter(({ type }) => type === 'ended')).toHaveLength(1)
        expect(course.effects.filter((effect) => effect.type === 'passed' && effect.node === 'finish')).toHaveLength(1)
      }),
      { numRuns: 150 },
    )
  })
  test('does the same again with the same inputs, also after its state went through JSON, and changes no argument', async () => {
    await fc.assert(
      fc.asyncProperty(block, picks, async (root, stream) => {
        const made = model(root)
        const flow = await flowFrom(made.text)
        const course = run(flow, made, picker(stream))
        const again = await flowFrom(made.text)
        let step = start(again, made.variables)
        const effects = [...step.effects]
        for (const input of course.inputs) {
          const text = JSON.stringify(step.state)
          const next = advance(again, JSON.parse(text), input)
          expect(JSON.stringify(advance(again, deepFreeze(step.state), input))).toBe(JSON.stringify(next))
          expect(JSON.stringify(step.state)).toBe(text)
          step = next
          effects.push(...step.effects)
        }
        expect(step.state).toEqual(course.state)
        expect(effects).toEqual(course.effects)
      }),
      { numRuns: 50 },
    )
  })
  test('comes to the same end whatever the order in which tasks are done', async () => {
    await fc.assert(
      fc.asyncProperty(block, picks, picks, async (root, one, other) => {
        const made = model(root)
        const flow = await flowFrom(made.text)
        const [a, b] = [run(flow, made, picker(one)), run(flow, made, picker(other))]
        expect(opened(a.effects)).toEqual(opened(b.effects))
        expect({ ...a.state, n: 0 }).toEqual({ ...b.state, n: 0 })
      }),
      { numRuns: 50 },
    )
  })
  test('closes every task, timer and wait that it opened when it is terminated, whenever that is', async () => {
    await fc.assert(
      fc.asyncProperty(block, picks, fc.nat(), async (root, stream, when) => {
        const made = model(root)
        const flow = await flowFrom(made.text)
        const course = run(flow, made, picker(stream))
        const state = course.states[when % course.states.length]
        if (!state || state.done) return
        const { state: last, effects } = advance(flow, state, { type: 'terminate' })
        const open = state.t.filter((token) => flow.nodes.get(token.at)?.task).map((token) => `${token.at}.${token.i}`)
        expect(effects.flatMap((each) => (each.type === 'task-closed' ? [each.taskId] : [])).sort()).toEqual(
          open.sort(),
        )
        expect(last).toMatchObject({ t: [], done: 'terminated' })
      }),
      { numRuns: 50 },
    )
  })
})

/** Puts a boundary event on every task of the text: a repeating timer, an interrupting timer or a message beside it. */
const watched = (text: string, pick: () => number): string =>
  text.replace(/^(t\d+) user .*$/gm, (line, task: string) => {
    const kind = ['timer=R2/P1D beside', 'timer=P1D', 'message=note beside', 'message=stop'][pick() % 4]
    return [line, `b${task} boundary on=${task} ${kind}`, `z${task} end`, `b${task}>z${task}`].join('\n')
  })

describe('any flow with events at its tasks', () => {
  test('opens and closes tasks, timers and waits in pairs, and its state tells which are open', async () => {
    await fc.assert(
      fc.asyncProperty(block, picks, async (root, stream) => {
        const pick = picker(stream)
        const made = model(root)
        const flow = await flowFrom(watched(made.text, pick))
        let step = start(flow, made.variables)
        const open = new Map<string, Input>()
        const ever = new Set<string>()
        for (let count = 0; ; count++) {
          for (const effect of step.effects) note(effect, open, ever)
          const told = explain(flow, step.state).flatMap((each) => [
            ...each.tasks.map((task) => `task ${task.id}`),
            ...each.timers.map((id) => `timer ${id}`),
            ...each.messages.map(({ waitId }) => `wait ${waitId}`),
          ])
          expect(told.sort()).toEqual([...open.keys()].sort())
          if (step.state.done) break
          const next = [...open.values()][pick() % Math.max(1, open.size)]
          step = advance(flow, step.state, count < 40 && next ? next : { type: 'terminate' })
        }
      }),
      { numRuns: 100 },
    )
  })
})

/** Keeps the book of what is open, with the input that would answer it. */
function note(effect: Effect, open: Map<string, Input>, ever: Set<string>): void {
  const begin = (id: string, input: Input) => {
    if (ever.has(id)) throw new Error(`twice: ${id}`)
    ever.add(id)
    open.set(id, input)
  }
  const finish = (id: string) => {
    if (!open.delete(id)) throw new Error(`not open: ${id}`)
  }
  if (effect.type === 'task-opened') begin(`task ${effect.task.id}`, { type: 'complete-task', taskId: effect.task.id })
  if (effect.type === 'timer-set') begin(`timer ${effect.timerId}`, { type: 'fire-timer', timerId: effect.timerId })
  if (effect.type === 'message-awaited') {
    begin(`wait ${effect.waitId}`, { type: 'message', name: effect.name, waitId: effect.waitId })
  }
  if (effect.type === 'task-closed') finish(`task ${effect.taskId}`)
  if (effect.type === 'timer-cleared') finish(`timer ${effect.timerId}`)
  if (effect.type === 'message-cleared') finish(`wait ${effect.waitId}`)
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const each of Object.values(value)) deepFreeze(each)
  return Object.freeze(value)
}
