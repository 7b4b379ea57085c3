// Fields: each type asks, shows and prints its values (fields/<type>/).
export { AskField } from './ask-field.tsx'
export { isDivision } from './division/model.ts'
export { useDivisions } from './division/source.ts'
export { fieldText, ShowField } from './show-field.tsx'
