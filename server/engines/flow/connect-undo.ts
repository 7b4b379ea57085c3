import type { BpmnElement } from 'bpmn-moddle'
import type { Net, Node } from './net.ts'
import { type FlowProblem, problem } from './problem.ts'

// Who undoes what: an association leads from the compensation event on an activity to its handler; a sub-process may instead hold an
// event sub-process that a compensation starts.
export function connectUndo({ nodes }: Net, process: BpmnElement, problems: FlowProblem[]): void {
  for (const container of containers(process)) {
    for (const { $type, sourceRef, targetRef } of container.artifacts ?? []) {
      const event = nodes.get(sourceRef?.id ?? '')
      if ($type !== 'bpmn:Association' || event?.kind !== 'boundary' || event.trigger.kind !== 'compensation') continue
      const handler = nodes.get(targetRef?.id ?? '')
      if (event.host && handler?.isHandler && handler.parent === event.parent) event.host.undo = handler
    }
  }
  for (const node of nodes.values()) {
    if (node.kind === 'start' && node.trigger.kind === 'compensation' && node.parent?.isEventSub && node.parent.parent)
      node.parent.parent.undo ??= node.parent
  }
  for (const node of nodes.values()) checkUndo(node, nodes, problems)
}

function checkUndo(node: Node, nodes: Map<string, Node>, problems: FlowProblem[]): void {
  const { trigger } = node
  if (trigger.kind !== 'compensation') return
  if (node.kind === 'boundary' && !node.host?.undo) problems.push(problem('undo-missing', node.id))
  const isThrown = node.kind === 'throw' || node.kind === 'end'
  if (!isThrown || trigger.activity === undefined) return
  const named = nodes.get(trigger.activity)
  if (!named || (!named.undo && named.kind !== 'sub-process'))
    problems.push(problem('undo-unknown', node.id, trigger.activity))
}

function containers(element: BpmnElement): BpmnElement[] {
  return [element, ...(element.flowElements ?? []).filter((each) => each.flowElements).flatMap(containers)]
}
