// A flow file (BPMN 2.0) of the catalogue: compiled, and checked for what our own attributes may say.

import { type CompiledFlow, compile } from '../engines/flow/index.ts'
import type { PackProblem } from './pack-problem.ts'

export type FlowFile = { file: string; xml: string; flow: CompiledFlow }

const acts = ['accept', 'review', 'inspect', 'decide', 'issue', 'deliver']
const posts = ['window-clerk', 'reviewer', 'inspector', 'decider']
const levels = ['city', 'district', 'subdistrict', 'community', 'decide', 'accept']
const services = ['issue-licence', 'deliver-online']
const outcomes = ['granted', 'denied', 'refused', 'withdrawn', 'terminated']

/** Compiles the text of a flow file; adds what is wrong with it to `problems`. `functions`: keys of organ functions, when known. */
export async function readFlow(
  file: string,
  xml: string,
  functions: ReadonlySet<string> | undefined,
  problems: PackProblem[],
): Promise<FlowFile | undefined> {
  const before = problems.length
  const result = await compile(xml, { requireTaskProps: ['act', 'post', 'unit'] })
  const say = (elementId: string, message: string) =>
    problems.push({ file, line: lineOfElement(xml, elementId), elementId, message })
  if (!result.ok) {
    for (const { elementId, message, fix } of result.problems) say(elementId, `${elementId} ${message}。${fix}`)
    return undefined
  }
  const units = functions && new Set(['site', 'competent', ...functions])
  for (const node of result.flow.nodes.values()) {
    const { props } = node
    const among = (name: string, known: { has(value: string): boolean } | undefined, list?: readonly string[]) => {
      const value = props[name]
      if (value === undefined || known === undefined || known.has(value)) return
      const may = list ? `:${list.join(', ')}` : ''
      say(node.id, `${node.id} 的 yc:${name}="${value}" 不认识${may} / unknown yc:${name}="${value}"${may}`)
    }
    among('act', new Set(acts), acts)
    among('post', new Set(posts), posts)
    among('level', new Set(levels), levels)
    among('unit', units)
    if (node.task === 'service') among('service', new Set(services), services)
    if (node.task === 'service' && props.service === undefined)
      say(node.id, `${node.id} 没有 yc:service / has no yc:service`)
    if (node.kind === 'end') among('outcome', new Set(outcomes), outcomes)
    if (props.limit !== undefined && !/^[1-9]\d{0,2}$/.test(props.limit))
      say(node.id, `${node.id} 的 yc:limit 应为工作日数 / yc:limit must be a number of working days`)
  }
  return problems.length > before ? undefined : { file, xml, flow: result.flow }
}

/** Line of the element with an id in the text of a flow file; 1 when it is not there. */
export function lineOfElement(xml: string, elementId: string): number {
  const at = elementId ? xml.indexOf(`id="${elementId}"`) : -1
  return at < 0 ? 1 : xml.slice(0, at).split('\n').length
}
