// Which way a request of the portal takes when the service worker sees it. What it does not name goes to the network as if there were no
// worker: every write, every answer that belongs to a session, and the other faces.
export type Road =
  /** Files of a build: as kept, else from the network. */
  | 'file'
  /** A page: from the network, else as kept. */
  | 'page'
  /** Names of places, which a form needs: from the network without a session, else as kept. */
  | 'places'

const otherFaces = /^\/(api|desk|kiosk|board|embed)(\/|$)/
const signedIn = /^\/(sign-in|my(\/.*)?|(book|apply(-together)?)\/[^/]+)$/
const guide = /^\/(items|bundles)\/[^/]+$/

/** The way of a request to our own origin; undefined when it is none of ours. */
export function roadOf({ method, mode, url }: { method: string; mode: string; url: URL }): Road | undefined {
  const path = url.pathname
  if (method !== 'GET') return undefined
  if (path.startsWith('/assets/') || path.startsWith('/installed/')) return 'file'
  // A search for a place holds somebody's own words.
  if (path === '/api/v1/divisions') return url.searchParams.has('q') ? undefined : 'places'
  if (mode === 'navigate' && !otherFaces.test(path)) return 'page'
  return undefined
}

/** What stands in for a page without a network: the signed-in pages' shell, its own kept copy, else the page that says what works. */
export const standIn = (path: string): '/my' | '/offline' | 'own copy' =>
  signedIn.test(path) ? '/my' : guide.test(path) ? 'own copy' : '/offline'

/** Under what a guide is kept: its path and the district it was asked for, whatever else the address said. */
export function guideKey(url: URL): string | undefined {
  if (!guide.test(url.pathname)) return undefined
  const district = url.searchParams.get('district')
  return district ? `${url.pathname}?${new URLSearchParams({ district })}` : url.pathname
}

/** How somebody wants the pages, as a query that every page understands. */
export type Manner = { lang: string; large: string; theme: string }
export const inManner = (key: string, { lang, large, theme }: Manner): string =>
  `${key}${key.includes('?') ? '&' : '?'}${new URLSearchParams({ lang, large, theme })}`
