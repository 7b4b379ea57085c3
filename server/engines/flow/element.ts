import type { BpmnElement } from 'bpmn-moddle'
import type { TaskKind } from './effect.ts'
import type { NodeKind } from './net.ts'

// The BPMN elements that can be executed, and what each one is to the net. What is missing here is refused when a flow is compiled.
export const nodeKinds: Record<string, { kind: NodeKind; task?: TaskKind }> = {
  'bpmn:StartEvent': { kind: 'start' },
  'bpmn:EndEvent': { kind: 'end' },
  'bpmn:IntermediateCatchEvent': { kind: 'catch' },
  'bpmn:IntermediateThrowEvent': { kind: 'throw' },
  'bpmn:BoundaryEvent': { kind: 'boundary' },
  'bpmn:UserTask': { kind: 'task', task: 'user' },
  'bpmn:ServiceTask': { kind: 'task', task: 'service' },
  'bpmn:BusinessRuleTask': { kind: 'task', task: 'rule' },
  'bpmn:ReceiveTask': { kind: 'task', task: 'receive' },
  'bpmn:SendTask': { kind: 'throw' },
  'bpmn:Task': { kind: 'pass' },
  'bpmn:ManualTask': { kind: 'pass' },
  'bpmn:ExclusiveGateway': { kind: 'exclusive' },
  'bpmn:ParallelGateway': { kind: 'parallel' },
  'bpmn:InclusiveGateway': { kind: 'inclusive' },
  'bpmn:ComplexGateway': { kind: 'complex' },
  'bpmn:EventBasedGateway': { kind: 'event-gateway' },
  'bpmn:ScriptTask': { kind: 'pass' },
  'bpmn:SubProcess': { kind: 'sub-process' },
  'bpmn:Transaction': { kind: 'sub-process' },
  'bpmn:AdHocSubProcess': { kind: 'sub-process' },
  'bpmn:CallActivity': { kind: 'sub-process' },
}

/** Drawn or recorded, but without meaning for execution. */
export const silent = new Set([
  'bpmn:SequenceFlow',
  'bpmn:DataObject',
  'bpmn:DataObjectReference',
  'bpmn:DataStoreReference',
])

/** Names what an element carries that cannot be executed yet; undefined when all of it can. */
export function notSupported(element: BpmnElement): string | undefined {
  if (!nodeKinds[element.$type]) return element.$type.replace('bpmn:', '')
  const { behavior = 'All' } = element.loopCharacteristics ?? {}
  if (behavior !== 'All') return `behavior="${behavior}"`
  if (element.parallelMultiple) return 'parallelMultiple'
  if ((element.startQuantity ?? 1) !== 1 || (element.completionQuantity ?? 1) !== 1)
    return 'startQuantity / completionQuantity'
  return undefined
}
