// Fields: each type asks, shows and prints its values (fields/<type>/).
export { AskField } from './ask-field.tsx'
export { type Division, type DivisionSource, Divisions, useDivisions } from './division/source.tsx'
export type { AskProps, FieldModel, FieldType, ShowProps, TextContext } from './field.ts'
export { fieldText, ShowField } from './show-field.tsx'
export { fieldTypeOf, fieldTypes } from './table.ts'
