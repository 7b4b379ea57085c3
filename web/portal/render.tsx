// The portal's pages, rendered by the server: `render(url, options)` → { status, html }. It talks to the platform only through
// `fetchJson`, as a browser would, with the visitor's own cookies; nothing is kept between two calls.
import { renderToStaticMarkup } from 'react-dom/server'
import { Language, speak } from '../ui/i18n/index.ts'
import { uiEn, uiZh } from '../ui/locales/index.ts'
import { cameFrom, carryFrom, leadOut } from './came-from.ts'
import type { Assets } from './document.tsx'
import { Document } from './document.tsx'
import { en } from './pages/locales/en.ts'
import { zh } from './pages/locales/zh.ts'
import { bodyOf, type FetchJson, type Page, type Visit } from './pages/page.ts'
import { plainPage } from './pages/plain-page.tsx'
import { routeOf } from './pages/table.ts'
import type { Preferences } from './preferences.ts'

export { assetsFrom } from './assets.ts'
export { preferencesOf } from './preferences.ts'

export type RenderOptions = Preferences & {
  /** Asks the API with the visitor's cookies: path below the origin, JSON in and out. */
  fetchJson: FetchJson
  assets: Assets
  demo: boolean
  /** Where people reach the platform; without it addresses in the page are paths. */
  origin?: string
  /** The fields of a form that was posted to this URL. */
  form?: Readonly<Record<string, string>>
  /** Hears of what went wrong while a page was made; the console by default. */
  onError?: (error: unknown) => void
}

const catalogues = { zh: { ...uiZh, ...zh }, en: { ...uiEn, ...en } }

/** Renders the page of a URL (path and query). What goes wrong is told to `onError` and becomes a page that says what to do. */
export async function render(url: string, options: RenderOptions): Promise<{ status: number; html: string }> {
  const { lang, fetchJson, onError = console.error } = options
  const address = new URL(url, 'http://portal')
  const say = speak(catalogues[lang])
  const broken = () => plainPage(503, say('broken.title'), say('broken.text'))
  const route = routeOf(address.pathname)
  const viewer = await viewerOf(fetchJson)
  const visit: Visit = {
    url: address,
    part: route?.part ?? {},
    form: options.form,
    fetchJson,
    viewer,
    lang,
    say,
    origin: options.origin ?? '',
  }
  const isApp = route?.isApp ?? false
  try {
    const page = route ? await route.load(visit) : plainPage(404, say('missing.title'), say('missing.text'))
    return { status: page.status ?? 200, html: htmlOf(page, address, viewer, isApp, options) }
  } catch (error) {
    onError(error)
    return { status: 503, html: htmlOf(broken(), address, viewer, false, options) }
  }
}

function htmlOf(page: Page, url: URL, viewer: Me | undefined, isApp: boolean, options: RenderOptions): string {
  const html = renderToStaticMarkup(
    <Language lang={options.lang} catalogue={catalogues[options.lang]}>
      <Document
        url={url}
        assets={options.assets}
        preferences={options}
        demo={options.demo}
        viewer={viewer}
        isApp={isApp}
        page={page}
        origin={options.origin ?? ''}
      >
        {page.content}
      </Document>
    </Language>,
  )
  const from = cameFrom(url.searchParams)
  const marked = from ? carryFrom(html, from) : html
  return `<!doctype html>${page.isFramed ? leadOut(marked) : marked}`
}

type Me = { kind: string; name: string; mandate?: { name: string } }

// Nobody signed in, or the API away, is the same for a public page.
async function viewerOf(fetchJson: FetchJson): Promise<Me | undefined> {
  const body = await bodyOf<Me | { actor: Me }>(fetchJson('/api/v1/me')).catch(() => undefined)
  const me = body && 'actor' in body ? body.actor : body
  return me && (me.kind === 'person' || me.kind === 'enterprise') ? me : undefined
}
