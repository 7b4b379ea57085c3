// What was typed into an application and is not saved at the server yet, as the phone keeps it: written before each save, forgotten as
// soon as the server has it. With it stands what the page needs to be opened without a network.
import type { FormDefinition } from '../../../ui/form/index.ts'
import type { Draft } from '../../api/case.ts'
import type { Asked } from '../../api/item.ts'

export type Content = { form: Record<string, unknown>; siteId: string | null }
export type Kept = Content & {
  draftId: string
  /** Whose application it is: nobody else who signs in on this phone is shown it. */
  subjectId: string
  /** Page that it is opened on, and API path that it is saved at. */
  href: string
  path: string
  /** The draft as the server had it; its revision is the one that was typed into. */
  draft: Draft
  definition: FormDefinition
  item: Asked
  /** When it was typed. */
  at: string
}

/** How what is kept stands to what the server has: `same` there already, `ahead` to be saved, `conflict` with a change made elsewhere. */
export function standOf(kept: Content & { draft: { revision: number } }, saved: Content & { revision: number }) {
  if (isSame(kept.form, saved.form) && (kept.siteId ?? saved.siteId) === saved.siteId) return 'same'
  return kept.draft.revision === saved.revision ? 'ahead' : 'conflict'
}

/** Whether two values are the same, whatever the order of keys: the database keeps its own. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const keys = Object.keys(one)
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isSame(Reflect.get(one, key), Reflect.get(other, key)))
  )
}
