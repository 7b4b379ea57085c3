// Photos that were taken and not sent yet lie in the browser's own database, so that a page that the phone threw away loses none of
// them. Where there is no such database they live as long as the page does.

export type KeptPhoto = { id: string; caseId: string; taskId: string; point: number | null; blob: Blob }

const ask = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

let opened: Promise<IDBDatabase | undefined> | undefined

function open(): Promise<IDBDatabase | undefined> {
  opened ??= new Promise((resolve) => {
    if (typeof indexedDB === 'undefined') return resolve(undefined)
    const request = indexedDB.open('yichuang-inspection', 1)
    request.onupgradeneeded = () => request.result.createObjectStore('photo', { keyPath: 'id' })
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => resolve(undefined)
  })
  return opened
}

const store = async (mode: IDBTransactionMode) => (await open())?.transaction('photo', mode).objectStore('photo')

/** Photos of an inspection that wait on this phone. */
export async function listKept(caseId: string, taskId: string): Promise<KeptPhoto[]> {
  const photos = await store('readonly')
  const all = photos ? await ask<KeptPhoto[]>(photos.getAll()).catch(() => []) : []
  return all.filter((photo) => photo.caseId === caseId && photo.taskId === taskId)
}

/** Keeps a photo; false when the phone has no room for it. */
export async function keep(photo: KeptPhoto): Promise<boolean> {
  const photos = await store('readwrite')
  return photos
    ? ask(photos.put(photo)).then(
        () => true,
        () => false,
      )
    : false
}

export async function forget(id: string): Promise<void> {
  const photos = await store('readwrite')
  if (photos) await ask(photos.delete(id)).catch(() => {})
}
