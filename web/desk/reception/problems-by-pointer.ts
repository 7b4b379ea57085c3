import type { Lang } from '../../ui/i18n/index.ts'
import type { FieldProblem } from '../api/desk-problem.ts'

/** What is wrong where, in the reader's language; the first word on a field counts. */
export const problemsByPointer = (fields: readonly FieldProblem[], lang: Lang): Record<string, string> =>
  Object.fromEntries(fields.toReversed().map((field) => [field.pointer, field[lang]]))
