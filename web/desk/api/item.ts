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
/** A line of the search for what is several items at once (一件事). */
export type BundleLine = { id: string; name: Both; summary: Both; audience: 'person' | 'enterprise' }
