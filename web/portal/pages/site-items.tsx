// What a site takes in: its items by name, and which of them have not been recorded as entered there, so that nobody comes for nothing.
import { type Both, useLocal, useSay } from '../../ui/i18n/index.ts'
import type { HallLine } from '../api/hall.ts'
import type { Heading } from '../api/item.ts'
import { Live } from './live.tsx'
import { bodyOf, type Load, listOf, type PageKey } from './page.ts'
import { plainPage } from './plain-page.tsx'

type SiteItem = { id: string; name: Both; domain: string; isEntered: boolean }

/** Reads the site and its items. */
export const loadSiteItems: Load = async ({ part, fetchJson, say, lang }) => {
  const id = part.id ?? ''
  const [answer, sites, domains] = await Promise.all([
    bodyOf<{ items: readonly SiteItem[] }>(fetchJson(`/api/v1/sites/${encodeURIComponent(id)}/items`)),
    listOf<HallLine>(fetchJson(`/api/v1/halls?division=${encodeURIComponent(id.split('@')[1] ?? '')}`), 'halls'),
    listOf<Heading>(fetchJson('/api/v1/domains'), 'domains'),
  ])
  const site = sites.find((each) => each.id === id)
  if (!answer || !site) return plainPage(404, say('missing.title'), say('sites.none'))
  return {
    title: (lang === 'en' ? site.name.en : site.name.zh) ?? id,
    content: <SiteItems site={site} items={answer.items} domains={domains} />,
  }
}

function SiteItems(props: { site: HallLine; items: readonly SiteItem[]; domains: readonly Heading[] }) {
  const say = useSay<PageKey>()
  const local = useLocal()
  const { site, items } = props
  return (
    <>
      <h1>{local(site.name)}</h1>
      <p>
        {site.address}
        <br />
        {local(site.hours)} · <a href={`tel:${site.phone}`}>{site.phone}</a>
      </p>
      <Live hall={site} />
      <p className="small">{say('sites.takes', { n: items.length })}</p>
      {props.domains
        .filter(({ key }) => items.some(({ domain }) => domain === key))
        .map(({ key, name }) => (
          <section key={key} aria-labelledby={`d-${key}`}>
            <h2 id={`d-${key}`}>{local(name)}</h2>
            <ul className="plain-list">
              {items
                .filter(({ domain }) => domain === key)
                .map((item) => (
                  <li key={item.id}>
                    <a href={`/items/${item.id}`}>{local(item.name)}</a>{' '}
                    {!item.isEntered && <span className="tag tag-needs-you">{say('sites.not-entered')}</span>}
                  </li>
                ))}
            </ul>
          </section>
        ))}
    </>
  )
}
