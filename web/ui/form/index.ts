// Forms: JSON Schema with our layout, asked section by section and shown again for a check.

export { AskSection } from './ask-section.tsx'
export { isAsked, isSectionAsked } from './asked.ts'
export { ClashNote } from './clash-note.tsx'
export { focusFirstProblem } from './focus.ts'
export { departuresIn, type Known } from './known.ts'
export { isSameForm, mergeForms } from './merge.ts'
export { type Checked, type FormRules, formRules, useFormRules } from './rules.ts'
export { type FieldSchema, type FormDefinition, type FormSchema, type Section, schemaAt, titleOf } from './schema.ts'
export { ShowSection } from './show-section.tsx'
export { valueAt, withValue } from './value.ts'
