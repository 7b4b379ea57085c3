// The list of powers (权责清单), public: where the three boundaries run, and for every item who accepts, reviews, decides and delivers at
// which level; with a district, by the names of its organs. A GET form, so that it works without script.
import { useLocal, useSay } from '../../ui/i18n/index.ts'
import type { Heading } from '../api/item.ts'
import { type Boundary, levels, type PowerLine, type PowerList, powers } from '../api/powers.ts'
import { bodyOf, type Load, listOf, type PageKey } from './page.ts'
import { plainPage } from './plain-page.tsx'
import { Holder } from './powers-holder.tsx'

const filters = ['district', 'domain', 'level', 'power', 'q'] as const
type Filters = Record<(typeof filters)[number], string>

/** Reads the boundaries and the lines that the filters leave. */
export const loadPowers: Load = async ({ url, fetchJson, say }) => {
  const chosen = Object.fromEntries(filters.map((name) => [name, url.searchParams.get(name) ?? ''])) as Filters
  const query = new URLSearchParams(Object.entries(chosen).filter(([, value]) => value !== ''))
  const [list, boundaries, domains] = await Promise.all([
    bodyOf<PowerList>(fetchJson(`/api/v1/powers?${query}`)),
    listOf<Boundary>(fetchJson('/api/v1/powers/boundaries'), 'boundaries'),
    listOf<Heading>(fetchJson('/api/v1/domains'), 'domains'),
  ])
  if (!list) return plainPage(404, say('missing.title'), say('powers.none'))
  return {
    title: say('powers.title'),
    content: <Powers list={list} boundaries={boundaries} domains={domains} chosen={chosen} query={query.toString()} />,
  }
}

type PowersProps = {
  list: PowerList
  boundaries: readonly Boundary[]
  domains: readonly Heading[]
  chosen: Filters
  query: string
}

function Powers(props: PowersProps) {
  const say = useSay<PageKey>()
  const local = useLocal()
  const { list, chosen, query } = props
  const byItem = Map.groupBy(list.lines, ({ item }) => item.id)
  const groups = props.domains
    .map((domain) => ({ ...domain, items: [...byItem.values()].filter(([line]) => line?.item.domain === domain.key) }))
    .filter(({ items }) => items.length > 0)
  const isNarrow = chosen.domain !== '' || chosen.q !== '' || byItem.size <= 8
  return (
    <>
      <h1>{say('powers.title')}</h1>
      <p className="lead">{say('powers.lead')}</p>
      <Boundaries boundaries={props.boundaries} />
      <section aria-labelledby="list">
        <h2 id="list">{say('powers.list')}</h2>
        <FilterForm {...props} />
        <p className="small powers-count" role="status">
          {say('powers.count', { n: byItem.size })}
          <a className="link-target" href={`/api/v1/powers?${query ? `${query}&` : ''}format=csv`}>
            CSV
          </a>
          <a className="link-target" href={`/api/v1/powers?${query}`}>
            JSON
          </a>
        </p>
        {groups.length === 0 && <p className="card empty">{say('powers.none')}</p>}
        {groups.map(({ key, name, items }) => (
          <details key={key} className="fold powers-domain" open={isNarrow}>
            <summary>
              {local(name)} <small>{say('powers.items', { n: items.length })}</small>
            </summary>
            <ul className="cards">
              {items.map((lines) => (
                <ItemPowers key={lines[0]?.item.id} lines={lines} district={chosen.district} />
              ))}
            </ul>
          </details>
        ))}
      </section>
    </>
  )
}

function ItemPowers({ lines, district }: { lines: readonly PowerLine[]; district: string }) {
  const say = useSay<PageKey>()
  const local = useLocal()
  const item = lines[0]?.item
  if (!item) return null
  return (
    <li className="card powers-item">
      <h3>
        <a href={`/powers/${item.id}${district ? `?district=${district}` : ''}`}>{local(item.name)}</a>
        {lines[0]?.isVariant && <span className="tag tag-needs-you">{say('powers.variant')}</span>}
      </h3>
      <dl>
        {powers.map((power) => {
          const own = lines.filter((line) => line.power === power)
          return own.length === 0 ? null : (
            <div key={power}>
              <dt>{say(`power.${power}`)}</dt>
              {own.map((line) => (
                <dd key={`${line.level}${line.function.key}${line.by}`}>
                  <Holder line={line} />
                </dd>
              ))}
            </div>
          )
        })}
      </dl>
    </li>
  )
}

function FilterForm({ list, domains, chosen }: PowersProps) {
  const say = useSay<PageKey>()
  const local = useLocal()
  const choice = (name: 'district' | 'domain' | 'level' | 'power', all: string, options: [string, string][]) => (
    <p>
      <label htmlFor={`powers-${name}`}>{say(`powers.by-${name}`)}</label>
      <select id={`powers-${name}`} name={name} className="control" defaultValue={chosen[name]}>
        <option value="">{all}</option>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </p>
  )
  const all = say('powers.all')
  return (
    <form method="get" action="/powers" className="powers-filters" data-instant="">
      {choice(
        'district',
        say('sites.all-city'),
        list.districts.map(({ code, name }) => [code.slice(0, 6), local(name)]),
      )}
      {choice(
        'domain',
        all,
        domains.map(({ key, name }) => [key, local(name)]),
      )}
      {choice(
        'level',
        all,
        levels.map((level) => [level, say(`level.${level}`)]),
      )}
      {choice(
        'power',
        all,
        powers.map((power) => [power, say(`power.${power}`)]),
      )}
      <p className="powers-q">
        <label htmlFor="powers-q">{say('powers.q')}</label>
        <input id="powers-q" name="q" type="search" className="control" defaultValue={chosen.q} maxLength={100} />
      </p>
      <button type="submit" className="button">
        {say('powers.show')}
      </button>
    </form>
  )
}

function Boundaries({ boundaries }: { boundaries: readonly Boundary[] }) {
  const say = useSay<PageKey>()
  const local = useLocal()
  if (boundaries.length === 0) return null
  return (
    <section aria-labelledby="boundaries">
      <h2 id="boundaries">{say('powers.boundaries')}</h2>
      <ul className="boundaries">
        {boundaries.map((boundary) => (
          <li key={boundary.key} className="card" data-boundary={boundary.key}>
            <h3>{local(boundary.name)}</h3>
            <p>{local(boundary.description)}</p>
            {boundary.items > 0 && <a href="#list">{say('powers.see-items', { n: boundary.items })}</a>}
            {boundary.matters.length > 0 && (
              <details className="fold">
                <summary>{say('powers.examples', { n: boundary.matters.length })}</summary>
                <ul className="plain-list">
                  {boundary.matters.map(({ name, who, note, mark }) => (
                    <li key={name.zh}>
                      {local(name)} {mark === 'assumed' && <span className="tag">{say('powers.assumed')}</span>}
                      <small>
                        {local(who)}
                        {note && ` · ${local(note)}`}
                      </small>
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
