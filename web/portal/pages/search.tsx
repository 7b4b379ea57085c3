// Search results with facets. The server ranks, narrows and counts; a facet is a select of a GET form that works without script, folded
// away until it is wanted. What is chosen stands above the results and each can be taken off by a link.
import { useLocal, useSay } from '../../ui/i18n/index.ts'
import type { BundleSummary } from '../api/bundle.ts'
import type { Heading, ItemsFound } from '../api/item.ts'
import { BundleCard } from './bundle-card.tsx'
import { chosenOf, type Facet, facetNames, facetsOf, type Label } from './facets.ts'
import { ItemCard } from './item-card.tsx'
import { bodyOf, type Load, listOf, type PageKey } from './page.ts'
import { SearchForm } from './search-form.tsx'

type Found = ItemsFound & { bundles: readonly BundleSummary[] }
const nothing: Found = { items: [], bundles: [], total: 0, facets: {}, functions: [] }

/** Asks the catalogue with the words and the chosen facets. */
export const loadSearch: Load = async ({ url, fetchJson, say }) => {
  const ask = new URLSearchParams()
  for (const name of ['q', ...facetNames, 'after']) {
    const value = url.searchParams.get(name)?.trim()
    if (value) ask.set(name, value.slice(0, name === 'q' ? 100 : 80))
  }
  const [answer = nothing, domains, lifeEvents] = await Promise.all([
    bodyOf<Found>(fetchJson(`/api/v1/items?${ask}`)),
    listOf<Heading>(fetchJson('/api/v1/domains'), 'domains'),
    listOf<Heading>(fetchJson('/api/v1/life-events'), 'lifeEvents'),
  ])
  const found = { ...nothing, ...answer }
  const q = ask.get('q') ?? ''
  const title = q ? say('search.title-for', { q, n: found.total }) : say('search.title', { n: found.total })
  const facets = facetsOf(found.facets, ask, { domain: domains, lifeEvent: lifeEvents, function: found.functions })
  const event = lifeEvents.find(({ key }) => key === ask.get('lifeEvent'))
  const domain = domains.find(({ key }) => key === ask.get('domain'))
  const content = <Results {...{ title, q, ask, found, facets, domains }} heading={q ? undefined : (event ?? domain)} />
  return { title, content }
}

type ResultsProps = {
  title: string
  heading: Heading | undefined
  q: string
  ask: URLSearchParams
  found: Found
  facets: readonly Facet[]
  domains: readonly Heading[]
}

function Results(props: ResultsProps) {
  const local = useLocal()
  const say = useSay<PageKey>()
  const { items, bundles, total } = props.found
  const last = items.at(-1)
  const next = new URLSearchParams(props.ask)
  if (last) next.set('after', last.id)
  return (
    <>
      <SearchForm q={props.q} />
      {props.heading && <p className="overline">{local(props.heading.name)}</p>}
      <h1 className="h-small">{props.title}</h1>
      <div className="search-page">
        <div>
          <Chosen {...props} />
          <Filters {...props} />
        </div>
        {items.length + bundles.length > 0 ? (
          <div>
            <ul className="cards">
              {bundles.map((bundle) => (
                <BundleCard key={bundle.id} bundle={bundle} />
              ))}
              {items.map((item) => (
                <ItemCard key={item.id} item={item} />
              ))}
            </ul>
            {total > items.length && (
              <p>
                <a className="button button-quiet" href={`/search?${next}`}>
                  {say('search.more')}
                </a>
              </p>
            )}
          </div>
        ) : (
          <Nothing domains={props.domains} />
        )}
      </div>
    </>
  )
}

const useLabel = () => {
  const say = useSay<PageKey>()
  const local = useLocal()
  return (label: Label) => (typeof label === 'string' ? say(label) : local(label))
}

function Chosen(props: ResultsProps) {
  const say = useSay<PageKey>()
  const words = useLabel()
  const chosen = chosenOf(props.facets, props.ask)
  if (chosen.length === 0) return null
  return (
    <ul className="chips" aria-label={say('search.chosen')}>
      {chosen.map(({ name, label, href }) => (
        <li key={name}>
          <a className="chip" href={href}>
            <span className="unseen">{say('search.take-off')}</span>
            {`${say(`search.${name}`)} · ${words(label)}`}
            <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

function Filters(props: ResultsProps) {
  const say = useSay<PageKey>()
  const words = useLabel()
  if (props.facets.length === 0) return null
  return (
    <details className="filters">
      <summary>{say('search.filters')}</summary>
      <form action="/search" method="get" data-instant="">
        {props.q && <input type="hidden" name="q" value={props.q} />}
        {props.facets.map((facet) => (
          <p key={facet.name}>
            <label htmlFor={`by-${facet.name}`}>{say(`search.${facet.name}`)}</label>
            <select id={`by-${facet.name}`} name={facet.name} className="control" defaultValue={facet.chosen}>
              <option value="">{say('search.all')}</option>
              {facet.choices.map(({ value, label, n }) => (
                <option key={value} value={value}>
                  {`${words(label)} (${n})`}
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
