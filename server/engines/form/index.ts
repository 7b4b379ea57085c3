/**
 * Forms: JSON Schema 2020-12 with a layout, compiled once, validated by the same lines in the server and in the browser.
 * Nothing is evaluated as code; unknown fields are refused at every level; messages say what to do.
 * Needs no clock, no Temporal, no Node.
 */
export { compileForm } from './compile.ts'
export { type Change, diffForms } from './diff.ts'
export type {
  CompiledForm,
  FieldProblem,
  Form,
  FormData,
  FormFault,
  FormSchema,
  ProblemCode,
  Section,
  Words,
} from './form.ts'
export { type JoinFault, joinForms, type Part, splitForm } from './join/join.ts'
export { joinedPointer } from './join/renaming.ts'
export { type Fact, type Known, prefill } from './prefill.ts'
export { tidyForm } from './tidy.ts'
export { validateForm } from './validate.ts'
