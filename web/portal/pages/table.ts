// Which page answers which path. `app` pages are drawn by the signed-in pages' script.
import { loadApp } from './app-shell.tsx'
import { loadBundle } from './bundle.tsx'
import { loadEmbed } from './embed.tsx'
import { loadFramedGuide } from './framed-guide.tsx'
import { loadGuide } from './guide.tsx'
import { loadHome } from './home.tsx'
import { loadItemPowers } from './item-powers.tsx'
import { loadOffline } from './offline.tsx'
import type { Load } from './page.ts'
import { loadPowers } from './powers.tsx'
import { loadProgress } from './progress.tsx'
import { loadSearch } from './search.tsx'
import { loadSiteItems } from './site-items.tsx'
import { loadSites } from './sites.tsx'
import { loadTicket } from './ticket.tsx'
import { loadVerify } from './verify.tsx'

type Route = { path: RegExp; load: Load; isApp?: true }

const routes: readonly Route[] = [
  { path: /^\/$/, load: loadHome },
  { path: /^\/search$/, load: loadSearch },
  { path: /^\/items\/(?<id>[^/]+)$/, load: loadGuide },
  { path: /^\/embed\/items\/(?<id>[^/]+)$/, load: loadEmbed },
  { path: /^\/embed\/guides\/(?<id>[^/]+)$/, load: loadFramedGuide },
  { path: /^\/bundles\/(?<id>[^/]+)$/, load: loadBundle },
  { path: /^\/progress$/, load: loadProgress },
  { path: /^\/verify(?:\/(?<code>[^/]+))?$/, load: loadVerify },
  { path: /^\/sites$/, load: loadSites },
  { path: /^\/sites\/(?<id>[^/]+)$/, load: loadSiteItems },
  { path: /^\/tickets\/(?<code>[A-Za-z0-9]+)$/, load: loadTicket },
  { path: /^\/offline$/, load: loadOffline },
  { path: /^\/powers$/, load: loadPowers },
  { path: /^\/powers\/(?<id>[^/]+)$/, load: loadItemPowers },
  { path: /^\/(sign-in|my(\/.*)?|(book|authorise|apply(-together)?)\/[^/]+)$/, load: loadApp, isApp: true },
]

/** The route of a path with its named parts; nothing when there is no such page. */
export function routeOf(path: string): (Route & { part: Readonly<Record<string, string>> }) | undefined {
  for (const route of routes) {
    const match = route.path.exec(path)
    if (match) return { ...route, part: decoded(match.groups ?? {}) }
  }
}

const decoded = (groups: Record<string, string | undefined>) =>
  Object.fromEntries(
    Object.entries(groups).flatMap(([name, value]) => (value === undefined ? [] : [[name, decodePart(value)]])),
  )

function decodePart(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
