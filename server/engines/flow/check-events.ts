import type { Net, Node, NodeKind, Trigger } from './net.ts'
import { type FlowProblem, problem } from './problem.ts'

// Which triggers an event of each position may have here; the standard allows more, and what is missing is refused by name.
const allowed: Partial<Record<NodeKind, Trigger['kind'][]>> = {
  start: ['none'],
  catch: ['timer', 'message'],
  throw: ['none', 'message'],
  boundary: ['timer', 'message', 'error'],
  end: ['none', 'message', 'error', 'terminate'],
}

export function checkEvents(net: Net, problems: FlowProblem[]): void {
  for (const node of net.nodes.values()) {
    const { kind, trigger, id } = node
    if (allowed[kind]?.includes(trigger.kind) === false && !problems.some((each) => each.elementId === id)) {
      problems.push(problem('not-supported', id, `${node.element} (${trigger.kind})`))
    }
    if (kind === 'boundary' && trigger.kind === 'error' && !node.interrupting) {
      problems.push(problem('not-supported', id, 'non-interrupting error event'))
    }
    if (kind === 'end' && trigger.kind === 'error' && !trigger.code) problems.push(problem('error-code-missing', id))
    if (trigger.kind === 'timer' && trigger.spec.kind === 'cycle' && (kind !== 'boundary' || node.interrupting)) {
      problems.push(problem('timer-repeats', id))
    }
    if (kind === 'event-gateway') checkRace(node, problems)
  }
}

function checkRace(gateway: Node, problems: FlowProblem[]): void {
  for (const { to } of gateway.out) {
    const fits = (to.kind === 'catch' || to.task === 'receive') && to.into.length === 1 && to.boundaries.length === 0
    if (!fits) problems.push(problem('event-gateway-target', gateway.id, to.name || to.id))
  }
}
