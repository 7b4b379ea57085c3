// Fields: each type asks, shows and prints its values (fields/<type>/).
export { AskField } from './ask-field.tsx'
export { useDivisions } from './division/source.ts'
