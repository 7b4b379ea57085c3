// Brings what the phone kept to the server, away from its page: on my page, and before signing out.
import { ask } from '../http.ts'
import type { Kept } from './kept.ts'
import { forget, listKept } from './store.ts'

/** Saves everything that the server still takes; what was changed or is gone there stays on the phone. Answers what stayed. */
export async function syncKept(): Promise<Kept[]> {
  for (const kept of await listKept())
    await save(kept)
      .then(() => forget(kept.draftId))
      .catch(() => {})
  return listKept()
}

const save = ({ path, form, siteId, draft }: Kept) =>
  ask(path, { method: 'PUT', json: { form, revision: draft.revision, ...(siteId && { siteId }) } })
