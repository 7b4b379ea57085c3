import type { FormSchema, Section } from '../../ui/form/index.ts'
import type { Both } from '../../ui/i18n/index.ts'

export type ItemForm = { schema: FormSchema; layout: readonly Section[] }
/** A line of the item search. */
export type ItemLine = {
  id: string
  code?: string
  name: Both
  summary?: Both | null
  domain?: string
  audience?: readonly ('person' | 'enterprise')[]
  limits?: { promisedWorkingDays?: number | null }
}
