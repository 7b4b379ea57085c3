import type { BpmnElement } from 'bpmn-moddle'
import { adHocOf, loopOf, scriptOf } from './activity.ts'
import { type Calls, insertCalled } from './call.ts'
import { compileCondition } from './condition.ts'
import { connectUndo } from './connect-undo.ts'
import { nodeKinds, notSupported, silent } from './element.ts'
import { optionalConditionOf } from './feel-of.ts'
import { connectLinks } from './link-events.ts'
import type { Edge, Net, Node } from './net.ts'
import { type FlowProblem, problem } from './problem.ts'
import { propsOf } from './props.ts'
import { messageName, triggerOf } from './trigger.ts'

// From the standard's model to nodes and edges. Goes on after a problem, so that an author sees all of them at once.
type Build = Net & { prefix: string | undefined; problems: FlowProblem[]; calls: Calls }

const maxDepth = 20

export function buildNet(
  process: BpmnElement,
  prefix: string | undefined,
  problems: FlowProblem[],
  calls: Calls = {},
): Net {
  const build: Build = { nodes: new Map(), edges: [], prefix, problems, calls }
  addNodes(build, process, undefined, 0)
  addEdges(build, process)
  connectLinks(build, problems)
  connectUndo(build, process, problems)
  for (const node of build.nodes.values()) node.split = splitOf(node)
  return { nodes: build.nodes, edges: build.edges }
}

function addNodes(build: Build, container: BpmnElement, parent: Node | undefined, depth: number): void {
  if (depth > maxDepth) {
    build.problems.push(problem('too-deep', container.id ?? ''))
    return
  }
  for (const element of container.flowElements ?? []) {
    if (silent.has(element.$type)) continue
    const refused = notSupported(element)
    if (refused) build.problems.push(problem('not-supported', element.id ?? '', refused))
    const node = nodeOf(build, element, parent)
    if (!node) continue
    build.nodes.set(node.id, node)
    if (element.flowElements) addNodes(build, element, node, depth + 1)
    if (element.$type === 'bpmn:CallActivity')
      insertCalled(build, node, element.calledElement ?? '', build.calls, build.problems)
  }
}

function nodeOf(build: Build, element: BpmnElement, parent: Node | undefined): Node | undefined {
  const known = nodeKinds[element.$type]
  const type = element.$type.replace('bpmn:', '')
  if (!element.id) {
    build.problems.push(problem('id-missing', '', type))
    return undefined
  }
  const { prefix, problems } = build
  const props = propsOf(element, prefix)
  const speaks = element.$type === 'bpmn:SendTask' || element.$type === 'bpmn:ReceiveTask'
  return {
    id: element.id,
    name: element.name ?? '',
    kind: element.eventGatewayType === 'Parallel' ? 'parallel' : (known?.kind ?? 'pass'),
    element: type.charAt(0).toLowerCase() + type.slice(1),
    props,
    parent,
    task: known?.task,
    trigger: speaks
      ? { kind: 'message', name: messageName(element, element.id, problems) }
      : triggerOf(element, prefix, problems),
    into: [],
    out: [],
    split: 'all',
    default: undefined,
    arms: [],
    bodyArms: [],
    catches: [],
    host: undefined,
    interrupting: element.cancelActivity !== false && element.isInterrupting !== false,
    boundaries: [],
    start: undefined,
    handlers: [],
    isEventSub: element.triggeredByEvent === true,
    loop: loopOf(element, prefix, problems),
    script: scriptOf(element, props, problems),
    adHoc: adHocOf(element, problems),
    activation: optionalConditionOf(element.activationCondition, element.id, problems),
    undo: undefined,
    isHandler: element.isForCompensation === true,
    instantiates: element.instantiate === true,
    reach: undefined,
  }
}

function addEdges(build: Build, container: BpmnElement): void {
  for (const element of container.flowElements ?? []) {
    const node = build.nodes.get(element.id ?? '')
    if (element.$type === 'bpmn:SequenceFlow') addEdge(build, element)
    else if (element.$type === 'bpmn:BoundaryEvent' && node)
      attach(node, build.nodes.get(element.attachedToRef?.id ?? ''))
    else if (element.flowElements && node) addEdges(build, element)
  }
  for (const element of container.flowElements ?? []) {
    const node = build.nodes.get(element.id ?? '')
    if (node && element.default) node.default = node.out.find((edge) => edge.id === element.default?.id)
  }
}

function attach(boundary: Node, host: Node | undefined): void {
  boundary.host = host
  host?.boundaries.push(boundary)
}

function addEdge(build: Build, element: BpmnElement): void {
  const id = element.id ?? ''
  if (!id) build.problems.push(problem('id-missing', '', 'sequenceFlow'))
  const from = build.nodes.get(element.sourceRef?.id ?? '')
  const to = build.nodes.get(element.targetRef?.id ?? '')
  if (!from || !to) {
    const reported = build.problems.some((each) => each.elementId === id && each.code === 'flow-dangling')
    if (!reported) build.problems.push(problem('flow-dangling', id))
    return
  }
  const when = element.conditionExpression?.body?.trim() || undefined
  const compiled = when === undefined ? undefined : compileCondition(when, element.conditionExpression?.language)
  if (compiled && !compiled.ok) build.problems.push(problem(compiled.code, id, compiled.detail))
  const condition = compiled?.ok ? compiled.condition : undefined
  const edge: Edge = { id, name: element.name ?? '', from, to, condition, when, props: propsOf(element, build.prefix) }
  from.out.push(edge)
  to.into.push(edge)
  build.edges.push(edge)
}

function splitOf(node: Node): Node['split'] {
  if (node.kind === 'exclusive') return 'one'
  if (node.kind === 'inclusive') return 'some'
  return node.out.some((edge) => edge.condition) ? 'some' : 'all'
}
