// The portal's pages, rendered by the server: `render(url, options)` → { status, html }. It talks to the platform only through
// `fetchJson`, as a browser would, with the visitor's own cookies; nothing is kept between two calls.
import { renderToStaticMarkup } from 'react-dom/server'
import { Language, speak } from '../ui/i18n/index.ts'
import { uiEn, uiZh } from '../ui/locales/index.ts'
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
  /** The fields of a form that was posted to this URL. */
  form?: Readonly<Record<string, string>>
}

const catalogues = { zh: { ...uiZh, ...zh }, en: { ...uiEn, ...en } }

/** Renders the page of a URL (path and query). A failure of the API becomes a page that says so, never an exception. */
export async function render(url: string, options: RenderOptions): Promise<{ status: number; html: string }> {
  const { lang, fetchJson } = options
  const address = new URL(url, 'http://portal')
  const catalogue = catalogues[lang]
  const say = speak(catalogue)
  const route = routeOf(address.pathname)
  const viewer = await viewerOf(fetchJson)
  const visit: Visit = { url: address, part: route?.part ?? {}, form: options.form, fetchJson, viewer, lang, say }
  const page: Page = route
    ? await route.load(visit).catch(() => plainPage(503, say('broken.title'), say('broken.text')))
    : plainPage(404, say('missing.title'), say('missing.text'))
  const html = renderToStaticMarkup(
    <Language lang={lang} catalogue={catalogue}>
      <Document
        url={address}
        title={page.title}
        assets={options.assets}
        preferences={options}
        demo={options.demo}
        viewer={viewer}
        isApp={route?.isApp ?? false}
      >
        {page.content}
      </Document>
    </Language>,
  )
  return { status: page.status ?? 200, html: `<!doctype html>${html}` }
}

type Me = { kind: string; name: string }

// Nobody signed in, or the API away, is the same for a public page.
async function viewerOf(fetchJson: FetchJson): Promise<Me | undefined> {
  const body = await bodyOf<Me | { actor: Me }>(fetchJson('/api/v1/me')).catch(() => undefined)
  const me = body && 'actor' in body ? body.actor : body
  return me && (me.kind === 'person' || me.kind === 'enterprise') ? me : undefined
}
