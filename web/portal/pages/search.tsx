// Search results with facets. The server ranks; who, how and which domain narrow down by plain links' cousin: a GET form that
// works without script. A facet shows only what the results have, with counts.
import { useLocal, useSay } from '../../ui/i18n/index.ts'
import type { Heading, ItemSummary } from '../api/item.ts'
import { type Facet, facetsOf, narrowed } from './facets.ts'
import { ItemCard } from './item-card.tsx'
import { type Load, listOf, type PageKey } from './page.ts'
import { SearchForm } from './search-form.tsx'

/** Asks the catalogue with the words, the domain and the event in life; the other facets narrow its answer. */
export const loadSearch: Load = async ({ url, fetchJson, say }) => {
  const ask = new URLSearchParams()
  for (const name of ['q', 'lifeEvent']) {
    const value = url.searchParams.get(name)?.trim()
    if (value) ask.set(name, value.slice(0, 100))
  }
  const [items, domains, lifeEvents] = await Promise.all([
    listOf<ItemSummary>(fetchJson(`/api/v1/items?${ask}`), 'items'),
    listOf<Heading>(fetchJson('/api/v1/domains'), 'domains'),
    listOf<Heading>(fetchJson('/api/v1/life-events'), 'lifeEvents'),
  ])
  const q = ask.get('q') ?? ''
  const found = narrowed(items, url.searchParams)
  const event = lifeEvents.find(({ key }) => key === ask.get('lifeEvent'))
  const domain = domains.find(({ key }) => key === url.searchParams.get('domain'))
  const title = q ? say('search.title-for', { q, n: found.length }) : say('search.title', { n: found.length })
  return {
    title,
    content: (
      <Results
        title={title}
        heading={q ? undefined : (event ?? domain)}
        q={q}
        lifeEvent={ask.get('lifeEvent') ?? ''}
        found={found}
        facets={facetsOf(items, url.searchParams, domains)}
        domains={domains}
      />
    ),
  }
}

type ResultsProps = {
  title: string
  heading: Heading | undefined
  q: string
  lifeEvent: string
  found: readonly ItemSummary[]
  facets: readonly Facet[]
  domains: readonly Heading[]
}

function Results(props: ResultsProps) {
  const local = useLocal()
  return (
    <>
      <SearchForm q={props.q} />
      {props.heading && <p className="overline">{local(props.heading.name)}</p>}
      <h1 className="h-small">{props.title}</h1>
      <div className="search-page">
        <Filters {...props} />
        {props.found.length > 0 ? (
          <ul className="cards">
            {props.found.map((item) => (
              <ItemCard key={item.id} item={item} />
            ))}
          </ul>
        ) : (
          <Nothing domains={props.domains} />
        )}
      </div>
    </>
  )
}

function Filters(props: ResultsProps) {
  const say = useSay<PageKey>()
  const local = useLocal()
  const facets = props.facets.filter(({ choices, chosen }) => choices.length > 1 || chosen)
  if (facets.length === 0) return null
  const chosen = facets.some((facet) => facet.chosen)
  return (
    <details className="filters" open={chosen}>
      <summary>{say('search.filters')}</summary>
      <form action="/search" method="get" data-instant="">
        {props.q && <input type="hidden" name="q" value={props.q} />}
        {props.lifeEvent && <input type="hidden" name="lifeEvent" value={props.lifeEvent} />}
        {facets.map((facet) => (
          <p key={facet.name}>
            <label htmlFor={`by-${facet.name}`}>{say(`search.${facet.name}`)}</label>
            <select id={`by-${facet.name}`} name={facet.name} className="control" defaultValue={facet.chosen}>
              <option value="">{say('search.all')}</option>
              {facet.choices.map(({ value, label, n }) => (
                <option key={value} value={value}>
                  {`${typeof label === 'string' ? say(label) : local(label)} (${n})`}
                </option>
              ))}
            </select>
          </p>
        ))}
        <button type="submit" className="button button-quiet">
          {say('search.apply-filters')}
        </button>
      </form>
    </details>
  )
}

function Nothing(props: { domains: readonly Heading[] }) {
  const say = useSay<PageKey>()
  const local = useLocal()
  return (
    <section className="card empty">
      <h2>{say('search.none')}</h2>
      <p>{say('search.none-text')}</p>
      <h3>{say('search.by-domain')}</h3>
      <ul className="tiles">
        {props.domains.map(({ key, name }) => (
          <li key={key}>
            <a className="tile" href={`/search?domain=${key}`}>
              {local(name)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
