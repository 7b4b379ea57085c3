import type { Condition } from './condition.ts'
import type { Diagram } from './diagram.ts'
import type { TaskKind, TimerSpec } from './effect.ts'
import type { Expression } from './expression.ts'

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
  | 'complex'
  | 'event-gateway'
  | 'sub-process'

export type Trigger =
  | { kind: 'none' }
  | { kind: 'timer'; spec: TimerSpec; rounds: number; props: Record<string, string> }
  | { kind: 'message'; name: string }
  | { kind: 'error'; code: string | undefined }
  | { kind: 'terminate' }
  | { kind: 'signal'; name: string }
  | { kind: 'escalation'; code: string | undefined }
  | { kind: 'conditional'; condition: Condition }
  | { kind: 'link'; name: string }
  | { kind: 'compensation'; activity: string | undefined }
  | { kind: 'cancel' }

/** `all`: instances side by side; `each`: one after the other; `while`: the standard loop. */
export type Loop = {
  kind: 'all' | 'each' | 'while'
  /** How many instances: a number, or the list they are made from. Absent in a standard loop. */
  size: Expression | undefined
  item: string | undefined
  /** Instances: what each gives is read from variable `gives`, and the list goes to `gathers`. */
  gives: string | undefined
  gathers: string | undefined
  /** Several instances: ends them all. Standard loop: the condition to go on. */
  condition: Condition | undefined
  isTestedFirst: boolean
  max: number
}

/** A calculation in the way: the result goes to `result`, or a context is merged into the variables. */
export type Script = { expression: Expression; result: string | undefined }

/** An ad-hoc sub-process: people say what begins, until the condition holds. */
export type AdHoc = { isSequential: boolean; condition: Condition; endsRest: boolean }

/** Something outside that moves a resting token: `self` and `race` take it along, `interrupting` ends the activity, `beside` does not;
 * `inside` and `inside-beside` start an event sub-process within the scope that the token is. */
export type Arm = {
  node: Node
  role: 'self' | 'race' | 'interrupting' | 'beside' | 'inside' | 'inside-beside'
  on: Extract<Trigger, { kind: 'timer' | 'message' | 'signal' | 'conditional' }>
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
  /** Activity with instances: its boundary events, which belong to all instances together. */
  bodyArms: Arm[]
  /** Boundary error and escalation events, those with a code before the one without. */
  catches: Node[]
  /** Boundary event: the activity it sits on. */
  host: Node | undefined
  interrupting: boolean
  /** Activity: the boundary events on it. */
  boundaries: Node[]
  /** Sub-process: where its inside starts. */
  start: Node | undefined
  /** Start events of event sub-processes inside that catch errors and escalations, those with a code first. */
  handlers: Node[]
  isEventSub: boolean
  loop: Loop | undefined
  script: Script | undefined
  adHoc: AdHoc | undefined
  /** Complex gateway: whether `activationCount` tokens are enough to open it. */
  activation: Condition | undefined
  /** Activity: what undoes it once it is complete. */
  undo: Node | undefined
  /** Compensation handler: comes only by `undo`. */
  isHandler: boolean
  /** Begins a flow when the host says so. */
  instantiates: boolean
  /** Inclusive or complex join: node id → bit set of the incoming flows that a token there can still arrive by in the same round. */
  reach: Map<string, number> | undefined
}

export type Net = { nodes: Map<string, Node>; edges: Edge[] }

export type CompiledFlow = {
  id: string
  name: string
  props: Record<string, string>
  start: Node
  /** Nodes that a flow may be started at by name: message, timer and other start events. */
  starts: Map<string, Node>
  /** Stands around everything when the flow has event sub-processes of its own. */
  root: Node | undefined
  nodes: Map<string, Node>
  edges: Edge[]
  hasInclusiveJoins: boolean
  hasComplexGateways: boolean
  hasSubProcesses: boolean
  hasConditions: boolean
  hasLocals: boolean
  hasUndo: boolean
  diagram: Diagram
}

/** A gateway that waits for its branches. */
export const isJoin = (node: Node): boolean =>
  (node.kind === 'parallel' || node.kind === 'inclusive' || node.kind === 'complex') && node.into.length > 1

/** Task or sub-process: what a boundary event may sit on and a conditional flow may leave. */
export const isActivity = (node: Node): boolean => /task$/i.test(node.element) || node.kind === 'sub-process'

/** Nodes that can come next, by a sequence flow or by a boundary event. */
export const ahead = (node: Node): Node[] => [...node.out.map((edge) => edge.to), ...node.boundaries]

/** A node on which a token rests until something from outside happens. */
export const isResting = (node: Node): boolean =>
  node.kind === 'task' || node.kind === 'catch' || node.kind === 'event-gateway' || node.kind === 'sub-process'

/** What a flow can begin with: a start event of the process itself, or an element there that instantiates. */
export const isEntry = (node: Node, root: Node | undefined): boolean =>
  node.parent === root && (node.kind === 'start' || node.instantiates)
