// The portal's service worker: it opens the portal without a network. It keeps the files of this build, the shell of the signed-in pages
// and the guides read last. Nothing of a person is ever kept here: answers that belong to a session pass by unseen. A new build waits until
// the pages of the one before are closed, so that no page loses the files it was made with.
import { keepPages, keptPage } from './pages.ts'
import { type Manner, roadOf } from './roads.ts'
import { scope } from './scope.ts'

declare const __SHELL__: readonly string[]
declare const __VERSION__: string

const files = `yc-files-${__VERSION__}`
const places = 'yc-places'

scope.addEventListener('install', (event) => {
  event.waitUntil(caches.open(files).then((cache) => cache.addAll([...__SHELL__])))
})

scope.addEventListener('activate', (event) => {
  event.waitUntil(
    Promise.all([dropOldFiles(), scope.registration.navigationPreload?.enable()]).then(() => scope.clients.claim()),
  )
})

scope.addEventListener('message', (event) => {
  const { address, manner } = event.data as { address: string; manner: Manner }
  // Without a network there is nothing to keep, and nobody waits for it.
  event.waitUntil(keepPages(address, manner).catch(() => {}))
})

scope.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (url.origin !== scope.location.origin) return
  const road = roadOf({ method: request.method, mode: request.mode, url })
  if (road === 'file') event.respondWith(keptFile(request))
  if (road === 'places') event.respondWith(keptPlaces(request.url))
  if (road === 'page')
    event.respondWith(
      event.preloadResponse.then((early) => early ?? fetch(request)).catch(() => keptPage(url, __SHELL__)),
    )
})

async function dropOldFiles(): Promise<void> {
  const names = await caches.keys()
  await Promise.all(
    names.filter((name) => name.startsWith('yc-files-') && name !== files).map((name) => caches.delete(name)),
  )
}

async function keptFile(request: Request): Promise<Response> {
  return (await caches.match(request.url)) ?? fetch(request)
}

async function keptPlaces(url: string): Promise<Response> {
  const cache = await caches.open(places)
  try {
    const answer = await fetch(url, { credentials: 'omit' })
    if (answer.ok) await cache.put(url, answer.clone())
    return answer
  } catch (error) {
    const kept = await cache.match(url)
    if (kept) return kept
    throw error
  }
}
