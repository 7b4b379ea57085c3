// The phone's own store, IndexedDB: one record a draft. A browser without it (private windows of some) answers as if it were empty, and
// `keep` says that nothing was kept, so that the page can say so too.
import type { Kept } from './kept.ts'

const name = 'yc-kept'
const viewerKey = 'yc-viewer'
const most = 30 * 24 * 3600 * 1000

/** Keeps what the signed-in person typed; false when the phone does not let us. */
export function keep(kept: Kept): Promise<boolean> {
  rememberViewer(kept.subjectId)
  return inStore('readwrite', (store) => store.put(kept)).then(
    () => true,
    () => false,
  )
}

/** What is kept of a draft, if it is the one's who is signed in. */
export async function findKept(draftId: string): Promise<Kept | undefined> {
  const kept = await inStore<Kept | undefined>('readonly', (store) => store.get(draftId)).catch(() => undefined)
  return kept && isViewers(kept) ? kept : undefined
}

/** All that is kept of whoever is signed in, the newest first; what nobody came back for in 30 days is forgotten. */
export async function listKept(): Promise<Kept[]> {
  const all = await inStore<Kept[]>('readonly', (store) => store.getAll()).catch(() => [])
  const isOld = ({ at }: Kept) => Date.now() - Date.parse(at) > most
  await Promise.all(all.filter(isOld).map(({ draftId }) => forget(draftId)))
  return all.filter((one) => !isOld(one) && isViewers(one)).sort((a, b) => b.at.localeCompare(a.at))
}

/** Remembers who signed in on this phone last: without a network nobody else can say whose things may be shown. */
export function rememberViewer(subjectId: string): void {
  try {
    localStorage.setItem(viewerKey, subjectId)
  } catch {
    // A browser that keeps nothing shows nothing of what was kept either.
  }
}

function isViewers({ subjectId }: Kept): boolean {
  try {
    return localStorage.getItem(viewerKey) === subjectId
  } catch {
    return false
  }
}

export const forget = (draftId: string): Promise<void> =>
  inStore('readwrite', (store) => store.delete(draftId)).then(
    () => {},
    () => {},
  )

/** Leaves nothing on the phone. */
export function forgetAll(): Promise<void> {
  try {
    localStorage.removeItem(viewerKey)
  } catch {
    // Nothing is there to be removed.
  }
  // Where somebody looked for a place says something of where he lives.
  void globalThis.caches?.delete('yc-places')
  return inStore('readwrite', (store) => store.clear()).then(
    () => {},
    () => {},
  )
}

function inStore<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest): Promise<T> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore('drafts', { keyPath: 'draftId' })
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('drafts', mode)
      const request = work(transaction.objectStore('drafts'))
      transaction.oncomplete = () => {
        opening.result.close()
        resolve(request.result as T)
      }
      transaction.onabort = () => {
        opening.result.close()
        reject(transaction.error)
      }
    }
  })
}
