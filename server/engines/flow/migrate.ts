// A running case goes on under another version of its flow. Its tokens keep their places: each must find a node that is the same kind
// of thing in the same scope, by its id or by the mapping. What stays open keeps its id; where the version changed what is open there
// (another post, another timer), the token gets a new number, so that the old is closed and the new opened like any other work.
// Whether the case can then come to an end is gone through from its new state; where it cannot, it stays on its version.

import { armsOf, isUp, lowerAll, raiseAll } from './arms.ts'
import type { Effect, Task } from './effect.ts'
import type { CompiledFlow, Node } from './net.ts'
import { onward } from './onward.ts'
import { openRun, taskOf } from './run.ts'
import { outlook } from './soundness.ts'
import type { FlowState, Token } from './state.ts'

export type MigrationBlock = {
  /** `ended`: nothing to move; `node-gone`, `node-differs`, `scope-differs`, `branch-gone`: the token has no place in the new flow;
   * `no-way-out`: it has one, but could not come to an end from there. */
  code: 'ended' | 'node-gone' | 'node-differs' | 'scope-differs' | 'branch-gone' | 'no-way-out'
  /** Where the case stands in the old flow; for `no-way-out` where it would get stuck in the new one. */
  node: string
}
export type MigrationResult =
  | {
      ok: true
      state: FlowState
      effects: Effect[]
      /** Nodes that only the new flow has and that lie behind the case: it will not come to them any more, unless it is sent back. */
      behind: string[]
    }
  | { ok: false; blocks: MigrationBlock[] }
export type MigrationOptions = {
  /** Node of the old flow → node of the new one, where the ids differ. */
  map?: Readonly<Record<string, string>>
  /** Whether an open task is still the same for the host; else it is closed and opened anew. By default when its name and attributes are. */
  isSameTask?: (before: Task, after: Task) => boolean
}

/** Moves a state from one compiled flow to another. Changes none of its arguments. */
export function migrate(
  from: CompiledFlow,
  to: CompiledFlow,
  state: FlowState,
  { map = {}, isSameTask = sameToTheLetter }: MigrationOptions = {},
): MigrationResult {
  const [first] = state.t
  if (state.done || !first) return { ok: false, blocks: [{ code: 'ended', node: first?.at ?? '' }] }
  const nodeFor = (id: string): Node | undefined =>
    id === from.root?.id ? to.root : to.nodes.get(Object.hasOwn(map, id) ? (map[id] ?? id) : id)
  const blocks = state.t.flatMap((token) => placeProblems(from, to, token, nodeFor))
  if (blocks.length > 0) return { ok: false, blocks }

  const renewed = new Map<number, number>()
  let n = state.n
  for (const token of state.t) {
    const [before, after] = [from.nodes.get(token.at), nodeFor(token.at)]
    if (before && after && opensOtherwise(before, after, token, isSameTask)) renewed.set(token.i, n++)
  }
  const number = (i: number) => renewed.get(i) ?? i
  const moved: FlowState = {
    ...state,
    n,
    t: state.t.map((token) => movedToken(token, nodeFor(token.at)?.id ?? token.at, number, nodeFor)),
    ...(state.c && {
      c: state.c.flatMap(({ i, at, s }) => {
        const node = nodeFor(at)
        return node?.undo || node?.kind === 'sub-process'
          ? [{ i: number(i), at: node.id, ...(s !== undefined && { s: number(s) }) }]
          : []
      }),
    }),
  }
  const { findings } = outlook(to, moved)
  const stuck = findings.map(({ node }) => ({ code: 'no-way-out' as const, node }))
  if (stuck.length > 0) return { ok: false, blocks: stuck }
  return {
    ok: true,
    state: moved,
    effects: effectsOf(from, to, state, moved, renewed),
    behind: behind(from, to, moved, map),
  }
}

function behind(
  from: CompiledFlow,
  to: CompiledFlow,
  moved: FlowState,
  map: Readonly<Record<string, string>>,
): string[] {
  const places = moved.t.map(({ at }) => at)
  const ahead = onward(to, places)
  const named = new Set(Object.values(map))
  return [...to.nodes.keys()].filter(
    (id) => !from.nodes.has(id) && !named.has(id) && !ahead.has(id) && !places.includes(id) && id !== to.root?.id,
  )
}

function placeProblems(
  from: CompiledFlow,
  to: CompiledFlow,
  token: Token,
  nodeFor: (id: string) => Node | undefined,
): MigrationBlock[] {
  const [before, after] = [from.nodes.get(token.at), nodeFor(token.at)]
  if (!before || !after) return [{ code: 'node-gone', node: token.at }]
  const problems: MigrationBlock[] = isSamePlace(before, after) ? [] : [{ code: 'node-differs', node: token.at }]
  const parent = before.parent ? nodeFor(before.parent.id) : undefined
  if (parent !== after.parent || (before.parent && !parent)) problems.push({ code: 'scope-differs', node: token.at })
  const arrivals = [...(token.f === undefined ? [] : [token.f]), ...(token.w ?? [])]
  const enters = (edge: string) => to.nodes.get(after.id)?.into.some(({ id }) => id === edge)
  if (!arrivals.every(enters)) problems.push({ code: 'branch-gone', node: token.at })
  return problems
}

/** The same kind of place for a token to rest on, waiting for the same. */
function isSamePlace(before: Node, after: Node): boolean {
  const kindOf = ({ kind, task, element, loop, adHoc, isEventSub, trigger }: Node) =>
    JSON.stringify([
      ...[kind, task, element, loop?.kind, !!adHoc, isEventSub, trigger.kind],
      trigger.kind === 'message' || trigger.kind === 'signal' ? trigger.name : '',
    ])
  return kindOf(before) === kindOf(after)
}

const sameToTheLetter = (before: Task, after: Task): boolean =>
  JSON.stringify([before.name, before.props]) === JSON.stringify([after.name, after.props])

/** Whether what is open while the token rests there differs in the new version. */
function opensOtherwise(before: Node, after: Node, token: Token, isSame: (a: Task, b: Task) => boolean): boolean {
  const isTask = before.task !== undefined && !token.m
  if (before.id !== after.id) return true
  if (isTask && !isSame(taskOf(before, token), taskOf(after, token))) return true
  const waits = (node: Node) =>
    JSON.stringify(
      armsOf(node, token)
        .filter((arm) => isUp(arm, token))
        .map(({ node: event, role, on }) => [event.id, role, on.kind, 'spec' in on ? [on.spec, on.props] : on]),
    )
  return waits(before) !== waits(after)
}

function movedToken(
  token: Token,
  at: string,
  number: (i: number) => number,
  nodeFor: (id: string) => Node | undefined,
): Token {
  const { s, r, q, k } = token
  const fired = r && Object.entries(r).flatMap(([id, times]) => (nodeFor(id) ? [[nodeFor(id)?.id ?? id, times]] : []))
  return {
    ...token,
    i: number(token.i),
    at,
    ...(s !== undefined && { s: number(s) }),
    ...(fired && { r: Object.fromEntries(fired) }),
    ...(q && { q: q.map(number) }),
    ...(k !== undefined && { k: number(k) }),
  }
}

function effectsOf(
  from: CompiledFlow,
  to: CompiledFlow,
  state: FlowState,
  moved: FlowState,
  renewed: ReadonlyMap<number, number>,
): Effect[] {
  const [old, now] = [openRun(from, state), openRun(to, moved)]
  state.t.forEach((token, index) => {
    const after = moved.t[index]
    const [gone, come] = [from.nodes.get(token.at), after && to.nodes.get(after.at)]
    if (!renewed.has(token.i) || !gone || !come || !after) return
    if (gone.task && !token.m)
      old.effects.push({ type: 'task-closed', taskId: taskOf(gone, token).id, reason: 'cancelled' })
    lowerAll(old, gone, token)
    if (come.task && !after.m) now.effects.push({ type: 'task-opened', task: taskOf(come, after) })
    raiseAll(now, come, after)
  })
  return [...old.effects, ...now.effects]
}
