import { Link } from 'wouter'
import { useLocal } from '../../ui/i18n/index.ts'
import { query } from '../api/http.ts'
import type { Departures } from '../api/supervision.ts'
import { type Dimension, filterOf } from './board-address.ts'
import { useSupervisionSay } from './supervision-words.tsx'

/** The address of the departures behind a number. */
export const departuresAddress = (where: { division?: string; organ?: string; item?: string }): string =>
  `/supervision/departures${query(where)}`

/** How many decisions departed from the benchmark lately, where; each number leads to its cases. */
export function DeparturesPanel(props: {
  by: Dimension
  departures: Departures
  where: { division: string; organ: string }
}) {
  const say = useSupervisionSay()
  const local = useLocal()
  const { by, where } = props
  const { days, total, byDistrict, byOrgan, byItem } = props.departures
  const lines = { district: byDistrict, organ: byOrgan, item: byItem }[by]
  return (
    <section className="panel departures" aria-label={say('departures.title')}>
      <header>
        <h2>{say('departures.title')}</h2>
        {total > 0 && (
          <Link href={departuresAddress(where)}>
            {say('departures.total', { days, n: total })} · {say('departures.all')}
          </Link>
        )}
      </header>
      {total === 0 ? (
        <p className="muted">{say('departures.none', { days })}</p>
      ) : (
        <table className="list">
          <thead>
            <tr>
              <th>{say(`board.by.${by}`)}</th>
              <th>{say('departures.count')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.slice(0, 8).map(({ key, name, count }) => (
              <tr key={key}>
                <td>
                  <Link href={departuresAddress({ ...where, ...filterOf(by, key) })}>{local(name)}</Link>
                </td>
                <td className="count">{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
