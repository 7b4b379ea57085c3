import { lowerAll } from './arms.ts'
import { arrive } from './arrive.ts'
import { FlowError } from './flow-error.ts'
import { openInclusiveJoin } from './inclusive-join.ts'
import { leave } from './leave.ts'
import { nodeOf, pass, type Run, removeToken, scopeOf } from './run.ts'

// Moves tokens until all of them rest: first those on the move, then inclusive joins, then sub-processes whose inside is empty.
// A flow with no token left has ended by itself (implicit termination).
const longestStep = 10_000

export function settle(run: Run): void {
  let moves = 0
  do {
    while (run.head < run.queue.length && !run.done) {
      if (++moves > longestStep)
        throw new FlowError('step-too-long', '一步内经过的节点过多。Too many nodes in one step.')
      const arrival = run.queue[run.head++]
      if (arrival && isAlive(run, arrival.scope)) arrive(run, arrival)
    }
  } while (
    !run.done &&
    ((run.flow.hasInclusiveJoins && openInclusiveJoin(run)) || (run.flow.hasSubProcesses && closeSubProcess(run)))
  )
  if (run.done || run.tokens.length > 0) return
  run.done = 'completed'
  const last = run.flow.nodes.get(run.lastPassed)
  run.effects.push({ type: 'ended', outcome: 'completed', node: run.lastPassed, name: last?.name ?? run.flow.name })
}

const isAlive = (run: Run, scope: number): boolean => scope === 0 || run.tokens.some((token) => token.i === scope)

function closeSubProcess(run: Run): boolean {
  for (const token of run.tokens) {
    const node = nodeOf(run.flow, token.at)
    if (node.kind !== 'sub-process' || run.tokens.some((each) => scopeOf(each) === token.i)) continue
    lowerAll(run, node, token)
    removeToken(run, token)
    pass(run, node)
    leave(run, node, scopeOf(token))
    return true
  }
  return false
}
