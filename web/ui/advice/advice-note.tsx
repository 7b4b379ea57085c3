// Advice in words: what it says, why, and the rows of the table that say so. It never forbids anything.
import type { ReactNode } from 'react'
import { useLocal, useSay } from '../i18n/index.ts'
import type { Advice, AdviceRow, Benchmark } from './advice.ts'

/** Whether one may apply. */
export function AdviceNote(props: { advice: Advice; isOpen?: boolean }) {
  const say = useSay()
  const local = useLocal()
  const { outcome, reason, rows } = props.advice
  return (
    <Note mood={outcome} title={say(`advice.${outcome}`)} rows={rows} isOpen={props.isOpen ?? false}>
      <p>{local(reason)}</p>
    </Note>
  )
}

/** What the discretion benchmark recommends, with its terms. */
export function BenchmarkNote(props: { benchmark: Benchmark; isOpen?: boolean }) {
  const say = useSay()
  const local = useLocal()
  const { decision, reason, rows, terms } = props.benchmark
  const moods = { granted: 'eligible', denied: 'ineligible', person: 'doubtful' } as const
  return (
    <Note mood={moods[decision]} title={say(`benchmark.${decision}`)} rows={rows} isOpen={props.isOpen ?? false}>
      <p>{local(reason)}</p>
      {terms.length > 0 && (
        <dl className="advice-terms">
          {terms.map(({ name, label, text }) => (
            <div key={name}>
              <dt>{local(label)}</dt>
              <dd>{local(text)}</dd>
            </div>
          ))}
        </dl>
      )}
    </Note>
  )
}

function Note(props: {
  mood: Advice['outcome']
  title: string
  rows: readonly AdviceRow[]
  isOpen: boolean
  children: ReactNode
}) {
  const say = useSay()
  return (
    <div className="advice" data-mood={props.mood}>
      <p className="advice-title">{props.title}</p>
      {props.children}
      {props.rows.length > 0 && (
        <details open={props.isOpen}>
          <summary>{say('advice.why')}</summary>
          <ul className="advice-rows">
            {props.rows.map((row) => (
              <Row key={`${row.decision}${row.id}`} row={row} />
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

function Row({ row }: { row: AdviceRow }) {
  const say = useSay()
  const local = useLocal()
  return (
    <li>
      {say('advice.row', { n: row.row })}
      {row.because
        .map(({ label, value, test }) =>
          say('advice.because', { label: local(label), value: local(value), test: local(test) }),
        )
        .join(say('advice.and'))}
      {local(row.source) && <small>{local(row.source)}</small>}
    </li>
  )
}
