// Sites by district, or the nearest from a community that one names, all of them or those that take one item. GET forms, so that it works
// without script; who does not say where he is names a place instead.
import { type Both, useLocal, useSay } from '../../ui/i18n/index.ts'
import type { HallLine } from '../api/hall.ts'
import type { Guide } from '../api/item.ts'
import { Live } from './live.tsx'
import { bodyOf, type Load, listOf, type PageKey } from './page.ts'

type Place = { code: string; name: string | Both; path?: Both }

const most = 10

/** Reads the districts, and the sites of the chosen one or around the named community. */
export const loadSites: Load = async ({ url, fetchJson, say, lang }) => {
  const district = url.searchParams.get('division') ?? ''
  const itemId = url.searchParams.get('item') ?? ''
  const typed = (url.searchParams.get('place') ?? '').trim().slice(0, 40)
  const found = typed
    ? await listOf<Place>(fetchJson(`/api/v1/divisions?q=${encodeURIComponent(typed)}`), 'divisions')
    : []
  const meant = theOneMeant(found, typed)
  const near = meant?.code ?? url.searchParams.get('near') ?? ''
  const query = new URLSearchParams({
    ...(near ? { near } : district && { division: district, near: district }),
    ...(itemId && { item: itemId }),
  })
  const [districts, sites, guide, around] = await Promise.all([
    listOf<Place>(fetchJson('/api/v1/divisions'), 'divisions'),
    listOf<HallLine>(fetchJson(`/api/v1/halls?${query}`), 'halls'),
    itemId ? bodyOf<Guide>(fetchJson(`/api/v1/items/${encodeURIComponent(itemId)}`)) : undefined,
    meant ?? (near ? placeOf(fetchJson, near) : undefined),
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
        typed={typed}
        found={meant ? [] : found}
        around={around}
        districts={districts}
        sites={near ? sites.slice(0, most) : district ? sites : overview(sites)}
      />
    ),
  }
}

// Found alone, or the only one of just this name.
function theOneMeant(found: readonly Place[], typed: string): Place | undefined {
  if (found.length === 1) return found[0]
  const named = found.filter(({ name }) => typeof name !== 'string' && name.zh === typed)
  return named.length === 1 ? named[0] : undefined
}

/** A community by its code: it stands among those of its subdistrict. */
async function placeOf(fetchJson: Parameters<Load>[0]['fetchJson'], code: string): Promise<Place | undefined> {
  const parent = code.endsWith('000') ? `${code.slice(0, 6)}000000` : `${code.slice(0, 9)}000`
  const below = await listOf<Place>(fetchJson(`/api/v1/divisions?parent=${encodeURIComponent(parent)}`), 'divisions')
  return below.find((each) => each.code === code)
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
  typed: string
  /** Places that may be meant, when more than one is. */
  found: readonly Place[]
  /** The community that the sites are nearest to. */
  around: Place | undefined
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
      <ByPlace {...props} />
      {props.around ? (
        <p className="notice" role="status">
          {say('sites.around', { place: local(props.around.path ?? props.around.name) })}
        </p>
      ) : (
        <p className="small">{say('sites.count', { n: props.sites.length })}</p>
      )}
      {props.sites.length === 0 && <p className="card empty">{say('sites.none')}</p>}
      <ul className="cards">
        {props.sites.map((site) => (
          <SiteCard key={site.id} site={site} itemId={props.itemId} />
        ))}
      </ul>
    </>
  )
}

/** A community or subdistrict by name, for whoever cannot or will not be located. */
function ByPlace({ itemId, typed, found, around }: SitesProps) {
  const say = useSay<PageKey>()
  const local = useLocal()
  const href = ({ code }: Place) => `/sites?${new URLSearchParams({ near: code, ...(itemId && { item: itemId }) })}`
  return (
    <>
      <form method="get" action="/sites" className="inline-form">
        {itemId && <input type="hidden" name="item" value={itemId} />}
        <label htmlFor="place">{say('sites.place')}</label>
        <input
          id="place"
          name="place"
          type="search"
          className="control"
          maxLength={40}
          defaultValue={typed}
          placeholder={say('sites.place-example')}
        />
        <button type="submit" className="button">
          {say('sites.find')}
        </button>
      </form>
      <p id="place-refused" className="notice notice-needs-you" role="status" hidden>
        {say('sites.not-located')}
      </p>
      {typed && !around && found.length === 0 && (
        <p className="notice notice-needs-you" role="status">
          {say('sites.no-place', { typed })}
        </p>
      )}
      {found.length > 0 && (
        <nav aria-label={say('sites.which')} className="card block">
          <h2 className="h-small">{say('sites.which')}</h2>
          <ul className="rows">
            {found.map((place) => (
              <li key={place.code}>
                <a className="row" href={href(place)}>
                  <span className="row-name">{local(place.path ?? place.name)}</span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
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
