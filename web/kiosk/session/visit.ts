// One visit: whoever has identified himself, and how it ends. Ending saves what is typed, ends the session at the server, and loads the
// page anew in place of itself: memory is gone, and no step back leads to anything. Nothing of a visit is ever put into the
// address, the history, or the browser's storage.
import { ask } from '../api/http.ts'

/** Work that has to be saved before a visit ends; set by an open application. True when a draft is left unfinished. */
export const unsaved: { flush: (() => Promise<boolean>) | undefined } = { flush: undefined }

const atMost = <T>(work: Promise<T>, ms: number, otherwise: T): Promise<T> =>
  Promise.race([work.catch(() => otherwise), new Promise<T>((resolve) => setTimeout(() => resolve(otherwise), ms))])

/** Ends the visit and starts the page anew. */
export async function endVisit(): Promise<void> {
  const hasDraft = unsaved.flush !== undefined && (await atMost(unsaved.flush(), 3000, true))
  await atMost(ask('/sign-out', { method: 'POST' }), 3000, undefined)
  location.replace(`${location.pathname}?ended=${hasDraft ? 'draft' : 'done'}`)
}

/** How the visit before ended; asked once, then the address is clean again. */
export function takeEnding(): 'draft' | 'done' | undefined {
  const ended = new URLSearchParams(location.search).get('ended')
  if (location.search) history.replaceState(null, '', location.pathname)
  return ended === 'draft' || ended === 'done' ? ended : undefined
}
