// The decision engine: DMN decision tables, expressions and requirement graphs, compiled once and decided on plain JSON. Pure: no clock,
// no I/O; `now()` is refused, time comes in as an input. Bounded: what may run away is refused when a model is compiled. What is
// supported stands in docs/decision.md.
export { type CompileResult, compileDecisions } from './compile.ts'
export { type Decided, decide } from './decide.ts'
export { DecisionError, type DecisionErrorCode } from './decision-error.ts'
export { type CompiledExpression, compileExpression, pathsIn } from './expression.ts'
export { findingIn } from './feel.ts'
export { formulas } from './formula.ts'
export type { Decision, DecisionModel, Table } from './model.ts'
export type { DecisionProblem, ProblemCode } from './problem.ts'
export type { FiredRow, TraceEntry } from './trace.ts'
export type { Json } from './value.ts'
