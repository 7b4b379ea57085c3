// A flow file (BPMN 2.0) of the catalogue: compiled, and checked for what our own attributes may say.

import { type CompiledFlow, compile, type SoundnessFinding, soundness } from '../engines/flow/index.ts'
import { hostProblems } from './check-host.ts'
import type { PackProblem } from './pack-problem.ts'
import { scriptsInXml } from './scripts.ts'
import { pointsOf } from './steps.ts'

export type FlowFile = { file: string; xml: string; flow: CompiledFlow }

/** Most states that the soundness of a flow is looked for in. A flow with more is taken when nothing was found in these. */
export const soundnessBound = 2_000
const unsound: Record<SoundnessFinding['code'], string> = {
  deadlock:
    '会一直等下去，办件到这里走不动；检查汇合与分支是否成对 / waits for ever: a case gets stuck here; let splits and joins match',
  'lost-token':
    '会收到两次而只走一次；分开的路在这之前先汇合 / is reached twice and goes on once: join the ways before it',
  'no-end': '从这里走不到结束；补上通往结束事件的路径 / no way leads to an end from here: add one',
  'dead-node': '任何情况都走不到；改条件或删除 / is never reached: change the conditions or remove it',
}
const acts = ['accept', 'review', 'inspect', 'decide', 'issue', 'deliver']
const posts = ['window-clerk', 'reviewer', 'inspector', 'decider']
const levels = ['city', 'district', 'subdistrict', 'community', 'decide', 'accept']
const services = ['issue-licence', 'deliver-online']
const riskLevels = ['high', 'medium', 'low']
const outcomes = ['granted', 'denied', 'refused', 'withdrawn', 'terminated']

/** Compiles the text of a flow file; adds what is wrong with it to `problems`. `functions`: keys of organ functions, when known. */
export async function readFlow(
  file: string,
  xml: string,
  functions: ReadonlySet<string> | undefined,
  problems: PackProblem[],
): Promise<FlowFile | undefined> {
  const before = problems.length
  problems.push(...scriptsInXml(file, xml))
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
    if (props.rule !== undefined && node.task !== 'rule')
      say(node.id, `${node.id} 的 yc:rule 只能写在业务规则任务上 / yc:rule belongs on a business rule task`)
    if (props.rule !== undefined && !/^[a-z][a-zA-Z0-9-]*$/.test(props.rule))
      say(node.id, `${node.id} 的 yc:rule 应是规则名 / yc:rule must be the name of a rule`)
    if (node.task === 'rule' && props.rule === undefined && !Object.keys(props).some((name) => name.startsWith('set-')))
      say(node.id, `${node.id} 没有 yc:rule，也没有 yc:set-… / has neither yc:rule nor yc:set-…`)
    if (node.kind === 'end') among('outcome', new Set(outcomes), outcomes)
    among('risk-level', new Set(riskLevels), riskLevels)
    for (const message of riskProblems(props)) say(node.id, `${node.id} ${message}`)
    if (props.limit !== undefined && !/^[1-9]\d{0,2}$/.test(props.limit))
      say(node.id, `${node.id} 的 yc:limit 应为工作日数 / yc:limit must be a number of working days`)
  }
  for (const { id, message } of hostProblems(result.flow)) say(id, `${id} ${message}`)
  for (const { code, node } of soundness(result.flow, soundnessBound).findings) say(node, `${node} ${unsound[code]}`)
  return problems.length > before ? undefined : { file, xml, flow: result.flow }
}

/** A risk without its control tells half of it, and the English has as many points as the Chinese. */
function* riskProblems(props: Readonly<Record<string, string>>): Iterable<string> {
  const { risk, control } = props
  if ((risk === undefined) !== (control === undefined))
    yield 'yc:risk 和 yc:control 要一起写 / yc:risk and yc:control belong together'
  if (props['risk-level'] !== undefined && risk === undefined)
    yield '有 yc:risk-level 要写 yc:risk / yc:risk-level needs yc:risk'
  const english = pointsOf(props['points-en'])
  if (english.length > 0 && english.length !== pointsOf(props.points).length)
    yield 'yc:points 和 yc:points-en 句数不同 / yc:points and yc:points-en differ in number'
}

/** Line of the element with an id in the text of a flow file; 1 when it is not there. */
export function lineOfElement(xml: string, elementId: string): number {
  const at = elementId ? xml.indexOf(`id="${elementId}"`) : -1
  return at < 0 ? 1 : xml.slice(0, at).split('\n').length
}
