/** Errors that a caller can cause: one type, one table of codes. */
export { type ProblemCode, problemStatus, problemTitle } from './codes.ts'
export { type Bilingual, type FieldProblem, notFound, Problem, type ProblemExtra, problem } from './problem.ts'
