// Is a flow sound (van der Aalst, 1998)? Its states are gone through with the engine itself, every condition taken both ways, every task
// done or failed, every event happening or not. What is found comes with the shortest way there. Several instances are tried as none, one
// and two. Within the bound the answer is exact for this abstraction; a real condition may exclude what is found.

import { advanceRun } from './advance.ts'
import type { CompiledFlow } from './net.ts'
import { outcomes } from './outcomes.ts'
import { type Possible, possibleInputs } from './possible-inputs.ts'
import type { Step } from './run.ts'
import { startRun } from './start.ts'
import type { FlowState } from './state.ts'
import { stateKey } from './state-key.ts'
import type { InternalInput } from './take.ts'

export type SoundnessFinding = {
  /** `deadlock`: tokens wait and nothing can happen; `lost-token`: a second token on one flow of a join, which no partner will meet in this
   * round; `no-end`: no way leads to an end from here; `dead-node`: never reached. */
  code: 'deadlock' | 'lost-token' | 'no-end' | 'dead-node'
  node: string
  /** What happened, step by step, and which nodes were passed; empty for a dead node. */
  trace: { did: string; passed: string[] }[]
}

export type Soundness = {
  isSound: boolean
  /** False when the bound was reached: then nothing is said of dead nodes and missing ends. */
  isComplete: boolean
  states: number
  findings: SoundnessFinding[]
}

/** A state with more tokens than this is not gone on from: the flow makes them without end, or is too wide for this. */
const mostTokens = 16

type Place = { state: FlowState; from: number; did: string; passed: string[]; next: number[] }
type Search = { flow: CompiledFlow; places: Place[]; index: Map<string, number>; bound: number; isComplete: boolean }

/** Goes through the states of a flow, at most `bound` of them (2,000 by default), and tells what is wrong. */
export function soundness(flow: CompiledFlow, bound = 2_000): Soundness {
  const search: Search = { flow, places: [], index: new Map(), bound, isComplete: true }
  for (const at of flow.starts.keys()) {
    const begun = outcomes((oracle) => startRun(flow, {}, at, oracle))
    search.isComplete &&= begun.isComplete
    for (const step of begun.steps) addPlace(search, -1, `start ${at}`, step)
  }
  return explored(search, deadNodes)
}

/** As `soundness`, from a state on: what can go wrong with a case that stands there. */
export function outlook(flow: CompiledFlow, state: FlowState, bound = 2_000): Soundness {
  const search: Search = { flow, places: [], index: new Map(), bound, isComplete: true }
  addPlace(search, -1, 'here', { state, effects: [] })
  return explored(search, () => [])
}

function explored(search: Search, dead: (search: Search) => SoundnessFinding[]): Soundness {
  const findings: SoundnessFinding[] = []
  for (let here = 0; here < search.places.length; here++) visit(search, here, findings)
  if (search.isComplete) findings.push(...withoutEnd(search), ...dead(search))
  const once = new Map(findings.toReversed().map((each) => [`${each.code} ${each.node}`, each]))
  const { isComplete, places } = search
  return {
    isSound: isComplete && once.size === 0,
    isComplete,
    states: places.length,
    findings: [...once.values()].reverse(),
  }
}

function visit(search: Search, here: number, findings: SoundnessFinding[]): void {
  const { flow, places } = search
  const place = places[here]
  if (!place || place.state.done) return
  if (place.state.t.length > mostTokens) {
    search.isComplete = false
    return
  }
  const twice = place.state.t.find(
    ({ i, at, f, s }) =>
      f !== undefined && place.state.t.some((each) => each.i > i && each.at === at && each.f === f && each.s === s),
  )
  if (twice) findings.push({ code: 'lost-token', node: twice.at, trace: traceTo(search, here) })
  if (twice) return
  let leads = 0
  for (const possible of possibleInputs(flow, place.state)) {
    const { steps, isComplete } = outcomes((oracle) => advanceRun(flow, place.state, possible.input, oracle))
    search.isComplete &&= isComplete
    for (const step of steps) {
      if (step.state.done === 'failed' && possible.input.type === 'fail-task') continue
      leads++
      const to = addPlace(search, here, said(possible.input), { ...step, state: counted(step.state, possible) })
      if (to !== undefined) place.next.push(to)
    }
  }
  const [first] = place.state.t
  if (leads === 0 && first)
    findings.push({ code: 'deadlock', node: stuckAt(place.state), trace: traceTo(search, here) })
}

const stuckAt = ({ t }: FlowState): string => (t.find(({ f }) => f !== undefined) ?? t.at(-1))?.at ?? ''

/** Notes on the token that an event beside it has happened. */
function counted(state: FlowState, { input, beside }: Possible): FlowState {
  if (!beside || input.type === 'fire-timer') return state
  const t = state.t.map((token) =>
    token.i === beside.token ? { ...token, r: { ...token.r, [beside.event]: 1 } } : token,
  )
  return { ...state, t }
}

function addPlace(search: Search, from: number, did: string, { state, effects }: Step): number | undefined {
  const key = stateKey(search.flow, state)
  const passed = effects.flatMap((each) =>
    each.type === 'passed' ? [each.node] : each.type === 'task-opened' ? [each.task.node] : [],
  )
  for (const id of passed) search.index.set(`node ${id}`, 0)
  for (const { at } of state.t) search.index.set(`node ${at}`, 0)
  const known = search.index.get(key)
  if (known !== undefined) return known
  if (search.places.length >= search.bound) {
    search.isComplete = false
    return undefined
  }
  search.index.set(key, search.places.length)
  return search.places.push({ state: { ...state, v: {} }, from, did, passed, next: [] }) - 1
}

function traceTo({ places }: Search, here: number): SoundnessFinding['trace'] {
  const trace: SoundnessFinding['trace'] = []
  for (let place = places[here]; place; place = places[place.from])
    trace.unshift({ did: place.did, passed: place.passed })
  return trace
}

/** The first place from which no end can be reached, when it is no deadlock and leads to none. */
function withoutEnd(search: Search): SoundnessFinding[] {
  const { places } = search
  const before: number[][] = places.map(() => [])
  places.forEach(({ next }, from) => {
    for (const to of next) before[to]?.push(from)
  })
  const good = new Set<number>()
  const open = places.flatMap(({ state, next }, here) => (state.done || next.length === 0 ? [here] : []))
  for (let here = open.pop(); here !== undefined; here = open.pop()) {
    if (good.has(here)) continue
    good.add(here)
    open.push(...(before[here] ?? []))
  }
  const bad = places.findIndex((_, here) => !good.has(here))
  const place = places[bad]
  return place ? [{ code: 'no-end', node: place.state.t.at(-1)?.at ?? '', trace: traceTo(search, bad) }] : []
}

function deadNodes({ flow, index }: Search): SoundnessFinding[] {
  return [...flow.nodes.values()].flatMap((node): SoundnessFinding[] => {
    const isNeverPassed = node === flow.root || (node.kind === 'boundary' && node.trigger.kind === 'compensation')
    if (isNeverPassed || index.has(`node ${node.id}`)) return []
    return [{ code: 'dead-node', node: node.id, trace: [] }]
  })
}

function said(input: InternalInput): string {
  switch (input.type) {
    case 'complete-task':
      return `complete ${nodePart(input.taskId)}`
    case 'fail-task':
      return `fail ${nodePart(input.taskId)} with ${input.errorCode}`
    case 'escalate-task':
      return `escalate ${nodePart(input.taskId)} with ${input.escalationCode}`
    case 'fire-timer':
      return `timer ${nodePart(input.timerId)}`
    case 'condition-true':
      return `condition ${nodePart(input.waitId)}`
    case 'message':
    case 'signal':
      return `${input.type} ${input.name}`
    case 'begin':
      return `begin ${input.node}`
    case 'ad-hoc-over':
    case 'terminate':
      return input.type
  }
}

const nodePart = (id: string): string => id.slice(0, id.lastIndexOf('.'))
