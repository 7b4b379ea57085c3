// The flow engine: BPMN 2.0 becomes a small compiled net; a step takes one input and gives the new state and a list of effects for
// the host to carry out. Pure: no clock, no I/O, never changes its arguments. The host stores the state and turns effects into tasks and timers.
export { advance } from './advance.ts'
export { type CompileOptions, type CompileResult, compile } from './compile.ts'
export { describe } from './describe.ts'
export type { Box, Diagram, DiagramEdge, DiagramLane, DiagramNode, Point } from './diagram.ts'
export type { Effect, Input, Task, TaskKind, TimerSpec } from './effect.ts'
export { explain, type NodeStatus, openTasks } from './explain.ts'
export { FlowError, type FlowErrorCode } from './flow-error.ts'
export type { CompiledFlow } from './net.ts'
export type { FlowProblem, ProblemCode } from './problem.ts'
export type { Step } from './run.ts'
export { start } from './start.ts'
export type { FlowState, Json, Outcome, Token, Variables } from './state.ts'
