// Forms: JSON Schema with our layout, asked section by section and shown again for a check.

export { AskSection, type Known } from './ask-section.tsx'
export { type FormSchema, isAsked } from './asked.ts'
export { focusFirstProblem } from './focus.ts'
export { type FieldSchema, type Section, schemaAt, titleOf } from './schema.ts'
export { ShowSection } from './show-section.tsx'
export { valueAt, withValue } from './value.ts'
