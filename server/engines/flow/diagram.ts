// A flow as something to draw: who, where, how large. Read from the file's own drawing (BPMN DI), or laid out from left to right.
export type Point = { x: number; y: number }
export type Box = Point & { w: number; h: number }

export type DiagramNode = Box & {
  id: string
  name: string
  /** BPMN element name, such as `userTask`. */
  element: string
  /** Trigger of an event: `timer`, `message`, `error`, `terminate`. */
  trigger?: string
  /** The sub-process it lies in. */
  parent?: string
  /** The activity a boundary event sits on. */
  attachedTo?: string
  interrupting?: boolean
  props: Record<string, string>
}

export type DiagramEdge = {
  id: string
  name: string
  from: string
  to: string
  /** Text of the condition. */
  when?: string
  isDefault?: boolean
  props: Record<string, string>
  waypoints: Point[]
}

/** A lane or a pool; without a drawing of its own it has no box. */
export type DiagramLane = {
  id: string
  name: string
  kind: 'lane' | 'pool'
  nodes: string[]
  box?: Box
  props: Record<string, string>
}

export type Diagram = {
  id: string
  name: string
  nodes: DiagramNode[]
  edges: DiagramEdge[]
  lanes: DiagramLane[]
  bounds: Box
}
