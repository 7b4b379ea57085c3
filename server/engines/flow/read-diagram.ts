import type { BpmnElement } from 'bpmn-moddle'
import { autoLayout, route } from './auto-layout.ts'
import type { Box, Diagram, DiagramEdge, DiagramLane, DiagramNode, Point } from './diagram.ts'
import type { Edge, Net, Node } from './net.ts'
import { propsOf } from './props.ts'

// The file's own drawing where it shows every node of the top level, else one of ours. The inside of a sub-process that is drawn
// closed is left out: a chart shows its tokens on the sub-process.
type Drawing = { boxes: Map<string, Box>; lines: Map<string, Point[]> }

export function readDiagram(
  definitions: BpmnElement,
  process: BpmnElement,
  net: Net,
  prefix: string | undefined,
): Diagram {
  const drawn = readDrawing(definitions)
  const complete = [...net.nodes.values()].every((node) => node.parent || drawn.boxes.has(node.id))
  const { boxes, lines } = complete ? drawn : { boxes: autoLayout(net), lines: new Map<string, Point[]>() }
  const nodes = [...net.nodes.values()].flatMap((node) => nodeOf(node, boxes.get(node.id)))
  const edges = net.edges.flatMap((edge) => edgeOf(edge, boxes, lines.get(edge.id)))
  const lanes = lanesOf(definitions, process, complete ? boxes : new Map(), prefix)
  const points = [
    ...edges.flatMap((edge) => edge.waypoints),
    ...nodes.flatMap(corners),
    ...lanes.flatMap((lane) => (lane.box ? corners(lane.box) : [])),
  ]
  return { id: process.id ?? '', name: process.name ?? '', nodes, edges, lanes, bounds: around(points) }
}

function readDrawing(definitions: BpmnElement): Drawing {
  const boxes = new Map<string, Box>()
  const lines = new Map<string, Point[]>()
  for (const element of definitions.diagrams?.[0]?.plane?.planeElement ?? []) {
    const id = element.bpmnElement?.id
    if (!id) continue
    if (element.bounds) {
      const { x, y, width, height } = element.bounds
      boxes.set(id, { x, y, w: width, h: height })
    }
    if (element.waypoint)
      lines.set(
        id,
        element.waypoint.map(({ x, y }) => ({ x, y })),
      )
  }
  return { boxes, lines }
}

function nodeOf(node: Node, box: Box | undefined): DiagramNode[] {
  if (!box) return []
  const { id, name, element, props, trigger, parent, host } = node
  const drawn: DiagramNode = { id, name, element, props, ...box }
  if (trigger.kind !== 'none') drawn.trigger = trigger.kind
  if (parent) drawn.parent = parent.id
  if (host) drawn.attachedTo = host.id
  if (host) drawn.interrupting = node.interrupting
  return [drawn]
}

function edgeOf(edge: Edge, boxes: Map<string, Box>, line: Point[] | undefined): DiagramEdge[] {
  const from = boxes.get(edge.from.id)
  const to = boxes.get(edge.to.id)
  if (!from || !to) return []
  const { id, name, props, when } = edge
  const drawn: DiagramEdge = { id, name, from: edge.from.id, to: edge.to.id, props, waypoints: line ?? route(from, to) }
  if (when !== undefined) drawn.when = when
  if (edge.from.default === edge) drawn.isDefault = true
  return [drawn]
}

function lanesOf(
  definitions: BpmnElement,
  process: BpmnElement,
  boxes: Map<string, Box>,
  prefix: string | undefined,
): DiagramLane[] {
  const lanes: DiagramLane[] = []
  const add = (element: BpmnElement, kind: DiagramLane['kind'], nodes: string[]) => {
    const id = element.id ?? ''
    const lane: DiagramLane = { id, name: element.name ?? '', kind, nodes, props: propsOf(element, prefix) }
    const box = boxes.get(id)
    if (box) lane.box = box
    lanes.push(lane)
  }
  for (const root of definitions.rootElements ?? []) {
    for (const pool of root.participants ?? []) if (pool.processRef === process) add(pool, 'pool', [])
  }
  const open = (process.laneSets ?? []).flatMap((set) => set.lanes ?? [])
  for (let lane = open.shift(); lane; lane = open.shift()) {
    add(
      lane,
      'lane',
      (lane.flowNodeRef ?? []).map((node) => node.id ?? ''),
    )
    open.unshift(...(lane.childLaneSet?.lanes ?? []))
  }
  return lanes
}

const corners = ({ x, y, w, h }: Box): Point[] => [
  { x, y },
  { x: x + w, y: y + h },
]

function around(points: Point[]): Box {
  if (points.length === 0) return { x: 0, y: 0, w: 0, h: 0 }
  const xs = points.map((point) => point.x)
  const ys = points.map((point) => point.y)
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y }
}
