// Forms: JSON Schema with our layout, asked section by section and shown again for a check.

export { AskSection, type Known } from './ask-section.tsx'
export { type FormSchema, isAsked, isDemanded } from './asked.ts'
export { focusFirstProblem } from './focus.ts'
export { type FieldSchema, isRequired, type Section, schemaAt, titleOf } from './schema.ts'
export { ShowSection } from './show-section.tsx'
export { fieldId, valueAt, withValue } from './value.ts'
