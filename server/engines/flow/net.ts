import type { Condition } from './condition.ts'
import type { Diagram } from './diagram.ts'
import type { TaskKind, TimerSpec } from './effect.ts'

// The compiled flow: nodes and edges that point at each other, conditions as functions, and for every node the list of what can
// happen to a token that rests there (`arms`). Made once per published item version; a step only follows pointers.
export type NodeKind =
  | 'start'
  | 'end'
  | 'task'
  | 'pass'
  | 'catch'
  | 'throw'
  | 'boundary'
  | 'exclusive'
  | 'parallel'
  | 'inclusive'
  | 'event-gateway'
  | 'sub-process'

export type Trigger =
  | { kind: 'none' }
  | { kind: 'timer'; spec: TimerSpec; rounds: number; props: Record<string, string> }
  | { kind: 'message'; name: string }
  | { kind: 'error'; code: string | undefined }
  | { kind: 'terminate' }

/** Something outside that moves a resting token: `self` and `race` take it along, `interrupting` ends the activity, `beside` does not. */
export type Arm = {
  node: Node
  role: 'self' | 'race' | 'interrupting' | 'beside'
  on: Extract<Trigger, { kind: 'timer' | 'message' }>
}

export type Edge = {
  id: string
  name: string
  from: Node
  to: Node
  condition: Condition | undefined
  /** Text of the condition as written. */
  when: string | undefined
  props: Record<string, string>
}

export type Node = {
  id: string
  name: string
  kind: NodeKind
  /** BPMN element name, such as `userTask`. */
  element: string
  props: Record<string, string>
  /** The sub-process it lies in. */
  parent: Node | undefined
  task: TaskKind | undefined
  trigger: Trigger
  into: Edge[]
  out: Edge[]
  /** Which ways a token leaves by: all, the first that holds, or every one that holds. */
  split: 'all' | 'one' | 'some'
  default: Edge | undefined
  arms: Arm[]
  /** Boundary error events, those with a code before the one without. */
  catches: Node[]
  /** Boundary event: the activity it sits on. */
  host: Node | undefined
  interrupting: boolean
  /** Activity: the boundary events on it. */
  boundaries: Node[]
  /** Sub-process: where its inside starts. */
  start: Node | undefined
  /** Inclusive join: node id → bit set of the incoming flows that a token there can still arrive by in the same round. */
  reach: Map<string, number> | undefined
}

export type Net = { nodes: Map<string, Node>; edges: Edge[] }

export type CompiledFlow = {
  id: string
  name: string
  props: Record<string, string>
  start: Node
  nodes: Map<string, Node>
  edges: Edge[]
  hasInclusiveJoins: boolean
  hasSubProcesses: boolean
  diagram: Diagram
}

/** A gateway that waits for its branches. */
export const isJoin = (node: Node): boolean =>
  (node.kind === 'parallel' || node.kind === 'inclusive') && node.into.length > 1

/** Task or sub-process: what a boundary event may sit on and a conditional flow may leave. */
export const isActivity = (node: Node): boolean => /task$/i.test(node.element) || node.kind === 'sub-process'

/** Nodes that can come next, by a sequence flow or by a boundary event. */
export const ahead = (node: Node): Node[] => [...node.out.map((edge) => edge.to), ...node.boundaries]

/** A node on which a token rests until something from outside happens. */
export const isResting = (node: Node): boolean =>
  node.kind === 'task' || node.kind === 'catch' || node.kind === 'event-gateway' || node.kind === 'sub-process'
