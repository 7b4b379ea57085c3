import type { BpmnElement } from 'bpmn-moddle'
import { conditionOf, expressionOf, optionalConditionOf } from './feel-of.ts'
import type { AdHoc, Loop, Script } from './net.ts'
import { type FlowProblem, problem } from './problem.ts'
import { propsOf } from './props.ts'

// What an activity says about being done several times, calculating, or leaving the order to people. BPMN writes the list of a multi-instance
// activity as references to data objects, whose names are taken as variables; yc:collection (FEEL), yc:item, yc:gives and yc:gathers say the same
// in one line.

export function loopOf(element: BpmnElement, prefix: string | undefined, problems: FlowProblem[]): Loop | undefined {
  const written = element.loopCharacteristics
  if (!written) return undefined
  const id = element.id ?? ''
  if (written.$type === 'bpmn:StandardLoopCharacteristics') return standardLoop(written, id, problems)
  const props = propsOf(written, prefix)
  const size = props.collection ?? nameOf(written.loopDataInputRef) ?? written.loopCardinality?.body?.trim()
  if (!size) problems.push(problem('expression-missing', id, 'loopCardinality, loopDataInputRef, yc:collection'))
  return {
    kind: written.isSequential ? 'each' : 'all',
    size: expressionOf(size ?? '0', undefined, id, problems),
    item: props.item ?? nameOf(written.inputDataItem),
    gives: props.gives ?? nameOf(written.outputDataItem),
    gathers: props.gathers ?? nameOf(written.loopDataOutputRef),
    condition: optionalConditionOf(written.completionCondition, id, problems),
    isTestedFirst: true,
    max: Number.POSITIVE_INFINITY,
  }
}

function standardLoop(written: BpmnElement, id: string, problems: FlowProblem[]): Loop {
  const condition = optionalConditionOf(written.loopCondition, id, problems)
  if (!condition && written.loopMaximum === undefined) problems.push(problem('expression-missing', id, 'loopCondition'))
  return {
    kind: 'while',
    size: undefined,
    item: undefined,
    gives: undefined,
    gathers: undefined,
    condition,
    isTestedFirst: written.testBefore === true,
    max: Number(written.loopMaximum ?? Number.POSITIVE_INFINITY),
  }
}

const nameOf = (data: BpmnElement | undefined): string | undefined => data?.name || data?.id

export function scriptOf(
  element: BpmnElement,
  props: Record<string, string>,
  problems: FlowProblem[],
): Script | undefined {
  if (element.$type !== 'bpmn:ScriptTask') return undefined
  const id = element.id ?? ''
  const text = element.script?.trim()
  if (!text) problems.push(problem('expression-missing', id, 'script'))
  return {
    expression: expressionOf(text || 'null', element.scriptFormat || 'feel', id, problems),
    result: props.result,
  }
}

export function adHocOf(element: BpmnElement, problems: FlowProblem[]): AdHoc | undefined {
  if (element.$type !== 'bpmn:AdHocSubProcess') return undefined
  return {
    isSequential: element.ordering === 'Sequential',
    condition: conditionOf(element.completionCondition, element.id ?? '', problems),
    endsRest: element.cancelRemainingInstances !== false,
  }
}
