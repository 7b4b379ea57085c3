// Sites by district, all of them or those that take one item. A GET form, so that it works without script.
import { type Both, useLocal, useSay } from '../../ui/i18n/index.ts'
import type { HallLine } from '../api/hall.ts'
import type { Guide } from '../api/item.ts'
import { Live } from './live.tsx'
import { bodyOf, type Load, listOf, type PageKey } from './page.ts'

type Place = { code: string; name: string | Both }

/** Reads the districts, and the sites of the chosen one. */
export const loadSites: Load = async ({ url, fetchJson, say, lang }) => {
  const district = url.searchParams.get('division') ?? ''
  const itemId = url.searchParams.get('item') ?? ''
  const query = new URLSearchParams({
    ...(district && { division: district, near: district }),
    ...(itemId && { item: itemId }),
  })
  const [districts, sites, guide] = await Promise.all([
    listOf<Place>(fetchJson('/api/v1/divisions'), 'divisions'),
    listOf<HallLine>(fetchJson(`/api/v1/halls?${query}`), 'halls'),
    itemId ? bodyOf<Guide>(fetchJson(`/api/v1/items/${encodeURIComponent(itemId)}`)) : undefined,
  ])
  const name = guide && (lang === 'en' ? (guide.name.en ?? guide.name.zh) : guide.name.zh)
  const title = name ? say('sites.title-for', { name }) : say('sites.title')
  return {
    title,
    content: (
      <Sites
        title={title}
        district={district && `${district.slice(0, 6)}000000`}
        itemId={itemId}
        districts={districts}
        sites={district ? sites : overview(sites)}
      />
    ),
  }
}

// A whole city is too long a list for a phone: its district centres, or what there is below them.
function overview(sites: readonly HallLine[]): readonly HallLine[] {
  const centres = sites.filter(({ level }) => level === 'city' || level === 'district')
  return centres.length > 0 ? centres : sites.slice(0, 20)
}

type SitesProps = {
  title: string
  district: string
  itemId: string
  districts: readonly Place[]
  sites: readonly HallLine[]
}

function Sites(props: SitesProps) {
  const say = useSay<PageKey>()
  const local = useLocal()
  return (
    <>
      <h1>{props.title}</h1>
      <form method="get" action="/sites" className="inline-form" data-instant="">
        {props.itemId && <input type="hidden" name="item" value={props.itemId} />}
        <label htmlFor="division">{say('sites.district')}</label>
        <select id="division" name="division" className="control" defaultValue={props.district}>
          <option value="">{say('sites.all-city')}</option>
          {props.districts.map(({ code, name }) => (
            <option key={code} value={code}>
              {local(name)}
            </option>
          ))}
        </select>
        <button type="submit" className="button">
          {say('sites.show')}
        </button>
      </form>
      <button type="button" className="button button-quiet" data-nearest="" hidden>
        {say('sites.nearest')}
      </button>
      <p className="small">{say('sites.count', { n: props.sites.length })}</p>
      {props.sites.length === 0 && <p className="card empty">{say('sites.none')}</p>}
      <ul className="cards">
        {props.sites.map((site) => (
          <SiteCard key={site.id} site={site} itemId={props.itemId} />
        ))}
      </ul>
    </>
  )
}

function SiteCard({ site, itemId }: { site: HallLine; itemId: string }) {
  const say = useSay<PageKey>()
  const local = useLocal()
  return (
    <li className="card">
      <h2 className="site-name">{local(site.name)}</h2>
      <Live hall={site} itemId={itemId} />
      {site.address && <p className="site-line">{local(site.address)}</p>}
      <p className="site-line small">
        {local(site.hours)}
        {site.phone && (
          <a className="link-target" href={`tel:${site.phone}`}>
            {say('sites.phone')} {site.phone}
          </a>
        )}
        <a className="link-target" href={`/sites/${site.id}`}>
          {say('sites.items')}
        </a>
      </p>
    </li>
  )
}
