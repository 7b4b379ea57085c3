import { FlowError } from './flow-error.ts'
import type { Node } from './net.ts'
import { nodeOf, type Run, scopeOf } from './run.ts'
import type { Token } from './state.ts'

/** Activities of an ad-hoc sub-process that people may begin: those that no sequence flow leads to. */
export const beginnable = (adHoc: Node, nodes: Iterable<Node>): Node[] =>
  [...nodes].filter((node) => node.parent === adHoc && canBegin(node))

const canBegin = (node: Node): boolean =>
  node.parent?.adHoc !== undefined && node.into.length === 0 && !node.host && !node.isHandler && !node.isEventSub

/** Begins one activity. Throws FlowError `not-beginnable`: no such activity is on offer, or, in a sequence, another is still open. */
export function begin(run: Run, id: string, scope: number | undefined): void {
  const node = run.flow.nodes.get(id)
  const token = node && canBegin(node) ? run.tokens.find((each) => offers(run, each, node, scope)) : undefined
  if (!node || !token)
    throw new FlowError('not-beginnable', `现在不能开始“${id}”。Activity ${id} cannot begin now.`, id)
  run.queue.push({ node, by: undefined, scope: token.i })
}

function offers(run: Run, token: Token, node: Node, scope: number | undefined): boolean {
  if (token.at !== node.parent?.id || token.m || token.e || (scope !== undefined && token.i !== scope)) return false
  const { adHoc } = nodeOf(run.flow, token.at)
  return !adHoc?.isSequential || !run.tokens.some((each) => scopeOf(each) === token.i)
}
