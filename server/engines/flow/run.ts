import type { Effect, Task } from './effect.ts'
import { FlowError } from './flow-error.ts'
import type { CompiledFlow, Edge, Node } from './net.ts'
import type { Finished, FlowState, Outcome, Token, Variables } from './state.ts'

// One step in the making: own copies of what changes, and a queue of tokens on the move (first in, first out), so that no part of
// the engine calls another in a circle. Top-level scope is number 0.
export type Arrival = {
  node: Node
  by: Edge | undefined
  scope: number
  /** Number of the instance, for an activity that has several. */
  turn?: number
  /** The finished scope that a compensation event sub-process undoes. */
  undoes?: number
}

/** Decides instead of the conditions: a number below `options`. Lets the soundness check try every outcome. */
export type Oracle = (options: number) => number

export type Run = {
  flow: CompiledFlow
  tokens: Token[]
  v: Variables
  n: number
  finished: Finished[]
  done: Outcome | undefined
  effects: Effect[]
  queue: Arrival[]
  /** Next arrival in the queue. */
  head: number
  lastPassed: string
  /** Where the root scope begins, when the host chose another start event. */
  startAt?: Node
  oracle: Oracle | undefined
}

export type Step = { state: FlowState; effects: Effect[] }

const none: Finished[] = []

export function openRun(flow: CompiledFlow, state: FlowState, oracle?: Oracle): Run {
  return {
    flow,
    tokens: state.t.slice(),
    v: state.v,
    n: state.n,
    finished: state.c ?? none,
    done: state.done,
    effects: [],
    queue: [],
    head: 0,
    lastPassed: flow.id,
    oracle,
  }
}

export function closeRun(run: Run): Step {
  const state: FlowState = { t: run.tokens, v: run.v, n: run.n }
  if (run.done) state.done = run.done
  else if (run.finished.length > 0) state.c = run.finished
  return { state, effects: run.effects }
}

export function pass(run: Run, node: Node): void {
  if (node === run.flow.root) return
  if (!node.isEventSub) run.lastPassed = node.id
  run.effects.push({ type: 'passed', node: node.id })
}

export function nodeOf(flow: CompiledFlow, id: string): Node {
  const node = flow.nodes.get(id)
  if (!node)
    throw new FlowError('state-unfit', `流程中没有节点“${id}”，状态属于另一版本。No node ${id} in this flow.`, id)
  return node
}

export const scopeOf = (token: Token): number => token.s ?? 0

export const tokenOf = (run: Run, number: number): Token | undefined => run.tokens.find((token) => token.i === number)

export function addToken(run: Run, node: Node, scope: number, by?: Edge): Token {
  const token: Token = { i: run.n++, at: node.id }
  if (scope) token.s = scope
  if (by) token.f = by.id
  run.tokens.push(token)
  return token
}

/** Puts a changed copy in the token's place; tokens of a state are never changed. */
export function changeToken(run: Run, token: Token, change: Partial<Token>): Token {
  const next = { ...token, ...change }
  run.tokens[run.tokens.findIndex((each) => each.i === token.i)] = next
  return next
}

export function removeToken(run: Run, token: Token): void {
  const index = run.tokens.findIndex((each) => each.i === token.i)
  if (index >= 0) run.tokens.splice(index, 1)
}

/** The task that a token on a task node stands for. */
export function taskOf(node: Node, token: Token): Task {
  const { id, name, props, task: kind = 'user' } = node
  const task: Task = { id: `${id}.${token.i}`, node: id, kind, name, props }
  if (token.l) task.local = token.l
  return task
}
