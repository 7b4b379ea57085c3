import type { Effect } from './effect.ts'
import { FlowError } from './flow-error.ts'
import type { CompiledFlow, Edge, Node } from './net.ts'
import type { FlowState, Outcome, Token, Variables } from './state.ts'

// One step in the making: own copies of what changes, and a queue of tokens on the move (first in, first out), so that no part of
// the engine calls another in a circle. Top-level scope is number 0.
export type Arrival = { node: Node; by: Edge | undefined; scope: number }

export type Run = {
  flow: CompiledFlow
  tokens: Token[]
  v: Variables
  n: number
  done: Outcome | undefined
  effects: Effect[]
  queue: Arrival[]
  /** Next arrival in the queue. */
  head: number
  lastPassed: string
}

export type Step = { state: FlowState; effects: Effect[] }

export function openRun(flow: CompiledFlow, state: FlowState, variables: Variables | undefined): Run {
  return {
    flow,
    tokens: state.t.slice(),
    v: variables ? { ...state.v, ...variables } : state.v,
    n: state.n,
    done: state.done,
    effects: [],
    queue: [],
    head: 0,
    lastPassed: flow.id,
  }
}

export function closeRun(run: Run): Step {
  const state: FlowState = { t: run.tokens, v: run.v, n: run.n }
  if (run.done) state.done = run.done
  return { state, effects: run.effects }
}

export function pass(run: Run, node: Node): void {
  run.lastPassed = node.id
  run.effects.push({ type: 'passed', node: node.id })
}

export function nodeOf(flow: CompiledFlow, id: string): Node {
  const node = flow.nodes.get(id)
  if (!node)
    throw new FlowError('state-unfit', `流程中没有节点“${id}”,状态属于另一版本。No node ${id} in this flow.`, id)
  return node
}

export const scopeOf = (token: Token): number => token.s ?? 0

export function addToken(run: Run, node: Node, scope: number, by?: Edge): Token {
  const token: Token = { i: run.n++, at: node.id }
  if (scope) token.s = scope
  if (by) token.f = by.id
  run.tokens.push(token)
  return token
}

export function removeToken(run: Run, token: Token): void {
  const index = run.tokens.findIndex((each) => each.i === token.i)
  if (index >= 0) run.tokens.splice(index, 1)
}
