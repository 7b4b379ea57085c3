/**
 * Forms: JSON Schema 2020-12 with a layout, compiled once, validated by the same lines in the server and in the browser.
 * Nothing is evaluated as code; unknown fields are refused at every level; messages say what to do. What is not asked is not submitted,
 * and what follows from other fields is computed here and not believed (ADR 0019).
 * Needs no clock, no Temporal, no Node.
 */
export { isAsked, isDemanded, isSectionAsked } from './asked.ts'
export { compileForm, hasComputed } from './compile.ts'
export { type Change, diffForms } from './diff.ts'
export type {
  Circumstances,
  CompiledForm,
  Condition,
  FieldProblem,
  Form,
  FormData,
  FormFault,
  FormSchema,
  Formulas,
  Json,
  Known,
  ProblemCode,
  Section,
  Words,
} from './form.ts'
export { type JoinFault, joinForms, type Part, splitForm } from './join/join.ts'
export { joinedPointer } from './join/renaming.ts'
export { alignKnown, departuresIn, isChanged, knownAt } from './known.ts'
export { type Fact, factsOfForm, prefill, refill } from './prefill.ts'
export { settleForm } from './settle.ts'
export { validateForm } from './validate.ts'
