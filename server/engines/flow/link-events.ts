import type { Edge, Net } from './net.ts'
import { type FlowProblem, problem } from './problem.ts'

/** A link throw event goes on at the catch event of the same name on its level, as if a sequence flow led there. */
export function connectLinks({ nodes }: Net, problems: FlowProblem[]): void {
  for (const from of nodes.values()) {
    const { trigger } = from
    if (trigger.kind !== 'link' || from.kind === 'catch') continue
    const targets = [...nodes.values()].filter(
      (node) =>
        node.kind === 'catch' &&
        node.parent === from.parent &&
        node.trigger.kind === 'link' &&
        node.trigger.name === trigger.name,
    )
    const [to] = targets
    if (!to || targets.length > 1) problems.push(problem('link-unmatched', from.id, trigger.name || from.id))
    if (!to) continue
    const id = `${from.id}>${to.id}`
    const edge: Edge = { id, name: trigger.name, from, to, condition: undefined, when: undefined, props: {} }
    from.out.push(edge)
    to.into.push(edge)
  }
  for (const node of nodes.values()) if (node.kind === 'catch' && node.trigger.kind === 'link') node.kind = 'pass'
}
