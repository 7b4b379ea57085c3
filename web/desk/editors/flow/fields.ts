// Which fields the panel shows for an element, in the order in which an author thinks: what it is called, who does it, by when, what to
// look at, what follows. One row a kind of element.
import type { Said } from './drawing.ts'

export type FieldKey =
  | 'name'
  | 'name-en'
  | 'act'
  | 'post'
  | 'unit'
  | 'level'
  | 'limit'
  | 'points'
  | 'control'
  | 'risk'
  | 'service'
  | 'rule'
  | 'procedure'
  | 'outcome'
  | 'condition'
  | 'default-flow'
  | 'is-default'
  | 'working-days'
  | 'duration'
  | 'interrupting'
  | 'message'
  | 'signal'
  | 'error'
  | 'escalation'
  | 'when'
  | 'script'
  | 'called'
  | 'text'
  | 'id'

const named: readonly FieldKey[] = ['name', 'name-en']
const byType: Readonly<Record<string, readonly FieldKey[]>> = {
  'bpmn:UserTask': ['act', 'post', 'unit', 'level', 'limit', 'points', 'control', 'risk', 'procedure'],
  'bpmn:ServiceTask': ['service', 'procedure'],
  'bpmn:BusinessRuleTask': ['rule'],
  'bpmn:ReceiveTask': ['message', 'procedure'],
  'bpmn:SendTask': ['message'],
  'bpmn:ScriptTask': ['script'],
  'bpmn:CallActivity': ['called'],
  'bpmn:EndEvent': ['outcome'],
}
const byTrigger: Readonly<Record<string, readonly FieldKey[]>> = {
  'bpmn:TimerEventDefinition': ['working-days', 'duration', 'procedure'],
  'bpmn:MessageEventDefinition': ['message'],
  'bpmn:SignalEventDefinition': ['signal'],
  'bpmn:ErrorEventDefinition': ['error'],
  'bpmn:EscalationEventDefinition': ['escalation'],
  'bpmn:ConditionalEventDefinition': ['when'],
}
const branching = /^bpmn:(Exclusive|Inclusive|Complex)Gateway$/

/** The trigger of an event, by its type; undefined for what has none. */
export const triggerOf = (said: Said): Said | undefined => said.eventDefinitions?.[0]

/** Whether a flow may carry a condition: it leaves a gateway that chooses, or an activity. */
export const mayHaveCondition = (flow: Said): boolean =>
  branching.test(flow.sourceRef?.$type ?? '') || /Task$|SubProcess$|CallActivity$/.test(flow.sourceRef?.$type ?? '')

/** The fields of an element. */
export function fieldsOf(said: Said): readonly FieldKey[] {
  const type = said.$type
  if (type === 'bpmn:TextAnnotation') return ['text', 'id']
  if (type === 'bpmn:SequenceFlow') {
    const choice: FieldKey[] = said.sourceRef?.default === said ? ['is-default'] : ['condition', 'is-default']
    return [...named, ...(mayHaveCondition(said) ? choice : []), 'id']
  }
  const trigger = triggerOf(said)?.$type
  return [
    ...named,
    ...(byType[type] ?? []),
    ...(trigger ? (byTrigger[trigger] ?? []) : []),
    ...(type === 'bpmn:BoundaryEvent' && !/Error|Cancel|Compensate/.test(trigger ?? '')
      ? (['interrupting'] as const)
      : []),
    ...(branching.test(type) && (said.outgoing?.length ?? 0) > 1 ? (['default-flow'] as const) : []),
    'id',
  ]
}

/** 'a；b' → ['a', 'b'] and back: review points stand in one attribute. */
export const pointsOf = (text: string): string[] => (text === '' ? [] : text.split(/[;；]/))
export const joinPoints = (points: readonly string[]): string =>
  points.map((point) => point.replaceAll(/[;；]/g, '，')).join('；')
