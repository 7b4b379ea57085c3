// A chunk of its own, asked for by a form that computes.
export { formulas } from '../../../server/engines/decision/index.ts'
