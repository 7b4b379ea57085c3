import { isEntry, type Net, type Node, type NodeKind, type Trigger } from './net.ts'
import { type FlowProblem, problem } from './problem.ts'

// Which triggers an event of each position may have (BPMN 2.0.2, table 10.93), and what each of them needs to make sense.
const allowed: Partial<Record<NodeKind, Trigger['kind'][]>> = {
  start: ['none', 'timer', 'message', 'signal', 'conditional', 'error', 'escalation', 'compensation'],
  catch: ['timer', 'message', 'signal', 'conditional', 'link'],
  throw: ['none', 'message', 'signal', 'escalation', 'compensation', 'link'],
  boundary: ['timer', 'message', 'signal', 'conditional', 'error', 'escalation', 'compensation', 'cancel'],
  end: ['none', 'message', 'signal', 'error', 'escalation', 'compensation', 'cancel', 'terminate'],
}

export function checkEvents(net: Net, problems: FlowProblem[]): void {
  for (const node of net.nodes.values()) {
    const { kind, trigger, id } = node
    if (allowed[kind]?.includes(trigger.kind) === false && !problems.some((each) => each.elementId === id)) {
      problems.push(problem('not-supported', id, `${node.element} (${trigger.kind})`))
    }
    if (kind === 'start') checkStart(node, problems)
    if (!node.interrupting && (trigger.kind === 'error' || trigger.kind === 'cancel')) {
      problems.push(problem('not-supported', id, `non-interrupting ${trigger.kind} event`))
    }
    const isThrown = kind === 'end' || kind === 'throw'
    if (isThrown && trigger.kind === 'error' && !trigger.code) problems.push(problem('error-code-missing', id))
    if (isThrown && trigger.kind === 'escalation' && !trigger.code)
      problems.push(problem('escalation-code-missing', id))
    if (trigger.kind === 'cancel') checkCancel(node, problems)
    if (trigger.kind === 'timer' && trigger.spec.kind === 'cycle' && !mayRepeat(node)) {
      problems.push(problem('timer-repeats', id))
    }
    if (kind === 'event-gateway') checkRace(node, problems)
  }
}

/** Beside an activity, beside a scope, or, for the host to mind, at the start of the process. */
const mayRepeat = (node: Node): boolean =>
  (node.kind === 'boundary' && !node.interrupting) ||
  (node.kind === 'start' && (!node.interrupting || isEntry(node, undefined)))

/** A process starts by anything the host can see; a sub-process by being reached; an event sub-process by its trigger. */
function checkStart(node: Node, problems: FlowProblem[]): void {
  const { trigger, parent } = node
  const isInside = trigger.kind === 'error' || trigger.kind === 'escalation' || trigger.kind === 'compensation'
  if (parent?.isEventSub) {
    const isFit = trigger.kind !== 'none' && (trigger.kind !== 'compensation' || parent.parent)
    if (!isFit) problems.push(problem('event-sub-trigger', parent.id, parent.name || parent.id))
  } else if (parent ? trigger.kind !== 'none' : isInside) {
    problems.push(problem('not-supported', node.id, `${node.element} (${trigger.kind})`))
  }
}

function checkCancel(node: Node, problems: FlowProblem[]): void {
  const transaction = node.kind === 'boundary' ? node.host : node.parent
  if (transaction?.element !== 'transaction') problems.push(problem('cancel-misplaced', node.id))
}

function checkRace(gateway: Node, problems: FlowProblem[]): void {
  for (const { to } of gateway.out) {
    const fits = (to.kind === 'catch' || to.task === 'receive') && to.into.length === 1 && to.boundaries.length === 0
    if (!fits) problems.push(problem('event-gateway-target', gateway.id, to.name || to.id))
  }
}
