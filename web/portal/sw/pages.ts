// Pages kept for a time without a network: the shell of the signed-in pages, the page that says what works, and the guides read last.
// They are asked for without a session, in the manner of the reader: what is kept is what everybody sees.
import { guideKey, inManner, type Manner, standIn } from './roads.ts'

const pages = 'yc-pages'
const most = 20
const freshMs = 3_600_000
const shells = ['/my', '/offline'] as const

/** Keeps the shells in this manner, and the guide at this address. */
export async function keepPages(address: string, manner: Manner): Promise<void> {
  const cache = await caches.open(pages)
  for (const key of shells) if (!(await isFresh(cache, key, manner, freshMs))) await keepPage(cache, key, manner)
  const key = guideKey(new URL(address, 'http://portal'))
  if (!key || (await isFresh(cache, key, manner, freshMs))) return
  await cache.delete(key)
  await keepPage(cache, key, manner)
  const guides = (await cache.keys()).filter(({ url }) => guideKey(new URL(url)) !== undefined)
  for (const old of guides.slice(0, -most)) await cache.delete(old)
}

/** What stands in for an address; `files` are those of this build, whose names a kept page may not know yet. */
export async function keptPage(url: URL, files: readonly string[]): Promise<Response> {
  const cache = await caches.open(pages)
  const instead = standIn(url.pathname)
  const own = instead === 'own copy' ? await cache.match(guideKey(url) ?? '') : undefined
  const found = own ?? (await cache.match(instead === '/my' ? '/my' : '/offline'))
  if (!found) return Response.error()
  const html = withFiles(await found.text(), files)
  const told = own ? withNote(html, own.headers.get('x-kept-at') ?? '') : withGuides(html, await titlesOf(cache))
  return new Response(told, {
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policyOf(found) },
  })
}

const policyOf = (response: Response): string => response.headers.get('content-security-policy') ?? "default-src 'self'"

async function isFresh(cache: Cache, key: string, manner: Manner, ms: number): Promise<boolean> {
  const kept = await cache.match(key)
  const at = Date.parse(kept?.headers.get('x-kept-at') ?? '')
  return kept?.headers.get('x-manner') === inManner('', manner) && Date.now() - at < ms
}

async function keepPage(cache: Cache, key: string, manner: Manner): Promise<void> {
  const answer = await fetch(inManner(key, manner), { credentials: 'omit' })
  if (!answer.ok) return
  const headers = new Headers({
    'content-security-policy': policyOf(answer),
    'x-manner': inManner('', manner),
    'x-kept-at': new Date().toISOString(),
  })
  await cache.put(key, new Response(await answer.text(), { headers }))
}

type Title = { path: string; title: string }

/** The kept guides, read last first; titles are HTML as the server wrote them. */
async function titlesOf(cache: Cache): Promise<Title[]> {
  const titles: Title[] = []
  for (const { url } of await cache.keys()) {
    const path = guideKey(new URL(url))
    const html = path && (await (await cache.match(path))?.text())
    const title = html && /<title>(.*?) · [^<]*<\/title>/.exec(html)?.[1]
    if (path && title) titles.unshift({ path: path.replaceAll('&', '&amp;'), title })
  }
  return titles
}

/** The page that says what works, with the kept guides in the place for them. */
export const withGuides = (html: string, guides: readonly Title[]): string =>
  guides.length === 0
    ? html
    : html.replace(/<p data-kept-guides="">.*?<\/p>/, () => {
        const rows = guides.map(({ path, title }) => `<li><a class="row" href="${path}">${title}</a></li>`)
        return `<ul class="rows">${rows.join('')}</ul>`
      })

/** The page with the styles and scripts of this build: a page kept from the build before names files that are gone. */
export const withFiles = (html: string, files: readonly string[]): string =>
  html.replace(/\/assets\/(\w+)-[^"/]+\.(css|js)/g, (old, name: string, kind: string) => {
    const same = files.filter((file) => file.startsWith(`/assets/${name}-`) && file.endsWith(`.${kind}`))
    return files.includes(old) ? old : (same[0] ?? old)
  })

/** The page with a line that says what it is. */
export function withNote(html: string, at: string): string {
  const isEnglish = /<html lang="en/.test(html)
  const when = new Intl.DateTimeFormat(isEnglish ? 'en-GB' : 'zh-CN', {
    ...{ timeZone: 'Asia/Shanghai', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' },
  }).format(new Date(at))
  const words = isEnglish
    ? `No network. This is the guide as it was kept on this phone on ${when}; it may have changed.`
    : `没有网络。这是 ${when} 存在本机的办事指南，可能已有变化。`
  return html.replace(/<main [^>]*>/, (main) => `${main}<p class="notice notice-needs-you" role="status">${words}</p>`)
}
