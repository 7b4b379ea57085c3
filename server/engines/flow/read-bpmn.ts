import { type BpmnElement, BpmnModdle, type Warning } from 'bpmn-moddle'
import { type FlowProblem, problem } from './problem.ts'

// From text to the standard's model. Guards come first: what is refused here never reaches the parser, so that no upload can make it
// work for long. What the parser only warns about (a second use of an id, a broken reference) is a problem for us.
const maxBytes = 1_000_000
const maxTags = 40_000

export type Reading = { definitions: BpmnElement | undefined; problems: FlowProblem[] }

export async function readBpmn(xml: string): Promise<Reading> {
  const refused = guard(xml)
  if (refused) return { definitions: undefined, problems: [refused] }
  try {
    const { rootElement, warnings } = await new BpmnModdle().fromXML(xml)
    return { definitions: rootElement, problems: warnings.flatMap(problemOf) }
  } catch (error) {
    return { definitions: undefined, problems: [problem('not-bpmn', '', firstLine(error))] }
  }
}

/** What is refused before the parser sees it; undefined when nothing is. */
export function guard(xml: string): FlowProblem | undefined {
  if (xml.length > maxBytes || utf8Bytes(xml) > maxBytes) return problem('too-large', '')
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) return problem('doctype-refused', '')
  const tags = xml.split('<').length
  return tags > maxTags ? problem('too-many-elements', '', `${tags}`) : undefined
}

function utf8Bytes(text: string): number {
  let bytes = 0
  for (const char of text) {
    const point = char.codePointAt(0) ?? 0
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
  }
  return bytes
}

const harmless = new Set(['bpmn:incoming', 'bpmn:outgoing', 'bpmndi:bpmnElement', 'bpmn:flowNodeRef'])

function problemOf(warning: Warning): FlowProblem[] {
  const { message, element, property = '', value = '' } = warning
  const twice = /duplicate ID <([^>]*)>/.exec(message)
  if (twice) return [problem('duplicate-id', twice[1] ?? '', twice[1] ?? '')]
  if (/unparsable content/.test(message)) return [problem('unknown-element', '', nested(message))]
  if (!value || harmless.has(property)) return []
  const owner = element?.id ?? ''
  if (property === 'bpmn:sourceRef' || property === 'bpmn:targetRef') {
    return element?.$type === 'bpmn:SequenceFlow' ? [problem('flow-dangling', owner)] : []
  }
  return [problem('reference-unresolved', owner, value)]
}

const nested = (message: string): string => /nested error: (.*)/.exec(message)?.[1] ?? message.split('\n')[0] ?? ''
const firstLine = (error: unknown): string => (error instanceof Error ? (error.message.split('\n')[0] ?? '') : '')
