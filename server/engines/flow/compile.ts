// From BPMN 2.0 XML to a net that runs: read, build nodes and edges, check, link. All the work of understanding a flow is done here,
// once per published version, so that a step only follows pointers. A flow is refused with all its problems at once, or accepted whole.

import type { BpmnElement } from 'bpmn-moddle'
import { buildNet } from './build-net.ts'
import type { Calls } from './call.ts'
import { check } from './check.ts'
import { link } from './link.ts'
import { type CompiledFlow, isEntry, isJoin, type Net, type Node } from './net.ts'
import { type FlowProblem, problem } from './problem.ts'
import { prefixOf, propsOf } from './props.ts'
import { readBpmn } from './read-bpmn.ts'
import { readDiagram } from './read-diagram.ts'
import { wrapInRoot } from './root.ts'

export type CompileOptions = {
  /** Which process, when the file has several. */
  processId?: string
  /** yc:* attributes that every user task must have, without the prefix. */
  requireTaskProps?: string[]
  /** Most nodes and sequence flows that are accepted; 2,000 by default. */
  maxElements?: number
  /** Flows that call activities name by `calledElement`, compiled. */
  calls?: Calls
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
  const net = buildNet(process, prefix, problems, options.calls)
  const size = net.nodes.size + net.edges.length
  if (size > (options.maxElements ?? 2_000)) problems.push(problem('too-many-elements', process.id ?? '', `${size}`))
  if (problems.some(({ code }) => code === 'too-many-elements')) return { ok: false, problems }
  const warnings = check(net, process.id ?? '', options.requireTaskProps ?? [], problems)
  if (problems.length > 0) return { ok: false, problems }
  const diagram = readDiagram(definitions, process, net, prefix)
  const root = wrapInRoot(net, process)
  const start = link(net, root)
  if (!start) return { ok: false, problems }
  return { ok: true, flow: flowOf(process, net, { start, root, diagram }, prefix), warnings }
}

function flowOf(
  process: BpmnElement,
  { nodes, edges }: Net,
  { start, root, diagram }: Pick<CompiledFlow, 'start' | 'root' | 'diagram'>,
  prefix: string | undefined,
): CompiledFlow {
  const all = [...nodes.values()]
  return {
    id: process.id ?? '',
    name: process.name ?? '',
    props: propsOf(process, prefix),
    start,
    starts: new Map(all.flatMap((node) => (isEntry(node, root) ? [[node.id, node]] : []))),
    root,
    nodes,
    edges,
    hasInclusiveJoins: all.some((node) => node.kind === 'inclusive' && isJoin(node)),
    hasComplexGateways: all.some((node) => node.kind === 'complex' && isJoin(node)),
    hasSubProcesses: all.some((node) => node.kind === 'sub-process' || undoes(node)),
    hasConditions: all.some((node) => node.trigger.kind === 'conditional'),
    hasLocals: all.some((node) => node.loop),
    hasUndo: all.some((node) => node.undo),
    diagram,
  }
}

const undoes = ({ trigger }: Node) => trigger.kind === 'compensation' || trigger.kind === 'cancel'

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
