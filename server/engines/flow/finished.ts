import type { Node } from './net.ts'
import { nodeOf, type Run, scopeOf, tokenOf } from './run.ts'
import type { Finished, Token } from './state.ts'

// The memory that compensation needs (BPMN 2.0.2, 10.7): which activities of a scope are complete and can be undone, in which order. A
// finished sub-process keeps what finished inside it, under its own number, until it is undone or its own scope goes.

/** Notes a completed activity, when it or something that finished inside it can be undone. */
export function remember(run: Run, node: Node, token: Token): void {
  if (node.isHandler || node.isEventSub) forgetInside(run, token.i)
  else if ((node.undo && !token.m) || run.finished.some(({ s }) => s === token.i)) {
    const record: Finished = { i: token.i, at: node.id }
    if (token.s) record.s = token.s
    run.finished = [...run.finished, record]
  }
}

/** Forgets all that finished inside a scope, and inside that. */
export function forgetInside(run: Run, scope: number): void {
  const gone = new Set([scope])
  const kept: Finished[] = []
  for (const each of run.finished.toReversed()) {
    if (gone.has(each.s ?? 0)) gone.add(each.i)
    else kept.push(each)
  }
  run.finished = kept.reverse()
}

/** Takes one finished activity out of the memory, with what finished inside it. */
export function forget(run: Run, number: number): void {
  run.finished = run.finished.filter(({ i }) => i !== number)
  forgetInside(run, number)
}

/** The scope whose finished activities a compensation event speaks of: an event sub-process speaks for the scope around it. */
export function scopeToUndo(run: Run, scope: number): number {
  for (let token = tokenOf(run, scope); token; token = tokenOf(run, scopeOf(token))) {
    if (token.k !== undefined) return token.k
    if (!nodeOf(run.flow, token.at).isEventSub) return token.i
  }
  return 0
}

/** Numbers of what is to be undone in a scope, last first; only of one activity when it is named. */
export function toUndo(run: Run, scope: number, activity?: string): number[] {
  return run.finished.toReversed().flatMap((each) => {
    if ((each.s ?? 0) !== scope || (activity !== undefined && each.at !== activity)) return []
    const hasInstances = run.finished.some(({ s, at }) => s === each.i && at === each.at)
    return nodeOf(run.flow, each.at).undo && !hasInstances ? [each.i] : toUndo(run, each.i)
  })
}
