import type { BpmnElement } from 'bpmn-moddle'
import type { TimerSpec } from './effect.ts'
import { conditionOf } from './feel-of.ts'
import type { Trigger } from './net.ts'
import { type FlowProblem, problem } from './problem.ts'
import { propsOf } from './props.ts'

/** What an event waits for, throws or ends with; problems go to `problems`. */
export function triggerOf(event: BpmnElement, prefix: string | undefined, problems: FlowProblem[]): Trigger {
  const id = event.id ?? ''
  const [definition, ...more] = event.eventDefinitions ?? []
  if (!definition) return { kind: 'none' }
  if (more.length > 0) problems.push(problem('not-supported', id, 'multiple event definitions'))
  switch (definition.$type) {
    case 'bpmn:TimerEventDefinition':
      return timer(event, definition, prefix, problems)
    case 'bpmn:MessageEventDefinition':
      return { kind: 'message', name: messageName(definition, id, problems) }
    case 'bpmn:ErrorEventDefinition':
      return { kind: 'error', code: definition.errorRef?.errorCode || undefined }
    case 'bpmn:TerminateEventDefinition':
      return { kind: 'terminate' }
    case 'bpmn:SignalEventDefinition': {
      const name = definition.signalRef?.name || definition.signalRef?.id || ''
      if (!name) problems.push(problem('signal-missing', id))
      return { kind: 'signal', name }
    }
    case 'bpmn:EscalationEventDefinition':
      return { kind: 'escalation', code: definition.escalationRef?.escalationCode || undefined }
    case 'bpmn:ConditionalEventDefinition':
      return { kind: 'conditional', condition: conditionOf(definition.condition, id, problems) }
    case 'bpmn:LinkEventDefinition':
      return { kind: 'link', name: definition.name ?? '' }
    case 'bpmn:CompensateEventDefinition':
      return { kind: 'compensation', activity: definition.activityRef?.id }
    case 'bpmn:CancelEventDefinition':
      return { kind: 'cancel' }
    default:
      problems.push(problem('not-supported', id, definition.$type.replace('bpmn:', '')))
      return { kind: 'none' }
  }
}

/** The name of the message that an event or task refers to. */
export function messageName(owner: BpmnElement, id: string, problems: FlowProblem[]): string {
  const name = owner.messageRef?.name || owner.messageRef?.id
  if (!name) problems.push(problem('message-missing', id))
  return name ?? ''
}

function timer(
  event: BpmnElement,
  definition: BpmnElement,
  prefix: string | undefined,
  problems: FlowProblem[],
): Trigger {
  const props = { ...propsOf(event, prefix), ...propsOf(definition, prefix) }
  const spec = specOf(definition)
  if (!spec.value && !props['working-days']) problems.push(problem('timer-missing', event.id ?? ''))
  return { kind: 'timer', spec, rounds: spec.kind === 'cycle' ? rounds(spec.value) : 1, props }
}

function specOf({ timeDuration, timeDate, timeCycle }: BpmnElement): TimerSpec {
  if (timeDate) return { kind: 'date', value: timeDate.body?.trim() ?? '' }
  if (timeCycle) return { kind: 'cycle', value: timeCycle.body?.trim() ?? '' }
  return { kind: 'duration', value: timeDuration?.body?.trim() ?? '' }
}

/** `R3/PT1H` fires three times; `R/PT1H` and a cron text fire until the activity ends. */
const rounds = (cycle: string): number => Number(/^R(\d+)\//.exec(cycle)?.[1] ?? Number.POSITIVE_INFINITY)
