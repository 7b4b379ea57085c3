// From BPMN 2.0 XML to a net that runs: read, build nodes and edges, check, link. All the work of understanding a flow is done here,
// once per published version, so that a step only follows pointers. A flow is refused with all its problems at once, or accepted whole.

import type { BpmnElement } from 'bpmn-moddle'
import { buildNet } from './build-net.ts'
import { check } from './check.ts'
import { link } from './link.ts'
import { type CompiledFlow, isJoin, type Net } from './net.ts'
import { type FlowProblem, problem } from './problem.ts'
import { prefixOf, propsOf } from './props.ts'
import { readBpmn } from './read-bpmn.ts'
import { readDiagram } from './read-diagram.ts'

export type CompileOptions = {
  /** Which process, when the file has several. */
  processId?: string
  /** yc:* attributes that every user task must have, without the prefix. */
  requireTaskProps?: string[]
  /** Most nodes and sequence flows that are accepted; 2,000 by default. */
  maxElements?: number
}

/** `warnings` are things that run but may surprise, such as a split without a default flow. */
export type CompileResult =
  | { ok: true; flow: CompiledFlow; warnings: FlowProblem[] }
  | { ok: false; problems: FlowProblem[] }

/** Reads BPMN 2.0 XML and makes it executable, or tells everything that is wrong with it at once. */
export async function compile(xml: string, options: CompileOptions = {}): Promise<CompileResult> {
  const { definitions, problems } = await readBpmn(xml)
  if (!definitions) return { ok: false, problems }
  const process = chooseProcess(definitions, options.processId, problems)
  if (!process) return { ok: false, problems }
  const prefix = prefixOf(definitions)
  if (prefix === undefined && /\syc:[\w-]+\s*=/.test(xml))
    problems.push(problem('namespace-missing', definitions.id ?? ''))
  const net = buildNet(process, prefix, problems)
  const size = net.nodes.size + net.edges.length
  if (size > (options.maxElements ?? 2_000)) problems.push(problem('too-many-elements', process.id ?? '', `${size}`))
  if (problems.some(({ code }) => code === 'too-many-elements')) return { ok: false, problems }
  const warnings = check(net, process.id ?? '', options.requireTaskProps ?? [], problems)
  const start = link(net)
  if (problems.length > 0 || !start) return { ok: false, problems }
  return { ok: true, flow: flowOf(definitions, process, net, start, prefix), warnings }
}

function flowOf(
  definitions: BpmnElement,
  process: BpmnElement,
  { nodes, edges }: Net,
  start: CompiledFlow['start'],
  prefix: string | undefined,
): CompiledFlow {
  const all = [...nodes.values()]
  return {
    id: process.id ?? '',
    name: process.name ?? '',
    props: propsOf(process, prefix),
    start,
    nodes,
    edges,
    hasInclusiveJoins: all.some((node) => node.kind === 'inclusive' && isJoin(node)),
    hasSubProcesses: all.some((node) => node.kind === 'sub-process'),
    diagram: readDiagram(definitions, process, { nodes, edges }, prefix),
  }
}

function chooseProcess(
  definitions: BpmnElement,
  wanted: string | undefined,
  problems: FlowProblem[],
): BpmnElement | undefined {
  const processes = (definitions.rootElements ?? []).filter((element) => element.$type === 'bpmn:Process')
  const executable = processes.filter((each) => (wanted === undefined ? each.isExecutable : each.id === wanted))
  if (executable.length === 1) return executable[0]
  if (processes.length === 1 && wanted === undefined) return processes[0]
  const ids = processes.map((each) => each.id ?? '').join(', ')
  problems.push(processes.length === 0 ? problem('process-missing', '') : problem('process-ambiguous', '', ids))
  return undefined
}
