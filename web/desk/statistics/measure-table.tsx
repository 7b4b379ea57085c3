import { Button } from 'antd'
import { inLang, useLang, useLocal } from '../../ui/i18n/index.ts'
import type { Measured } from '../api/supervision.ts'
import { csvOf } from '../charts/csv.ts'
import { saveCsv } from '../charts/save-csv.ts'
import { useStatisticsSay } from './statistics-words.tsx'
import { countedText, valueText } from './value-text.ts'

/** Every measure: value, what was counted, and what it means; as CSV too. */
export function MeasureTable(props: {
  measures: readonly Measured[]
  scope: { from: string; to: string }
  onCloser: (key: string) => void
}) {
  const say = useStatisticsSay()
  const lang = useLang()
  const local = useLocal()
  const { measures, scope } = props
  const save = () =>
    saveCsv(
      `measures-${scope.from}-${scope.to}`,
      csvOf(
        [
          say('statistics.measure'),
          say('statistics.was'),
          '',
          '',
          say('statistics.can'),
          '',
          '',
          say('statistics.definitions'),
        ],
        measures.map(({ name, was, can, definition }) => [
          inLang(lang, name),
          was.value,
          was.numerator,
          was.denominator,
          can?.value ?? null,
          can?.numerator ?? null,
          can?.denominator ?? null,
          inLang(lang, definition.was),
        ]),
      ),
    )
  return (
    <section className="panel chart-panel measures">
      <header>
        <h2>{say('statistics.all')}</h2>
        <Button size="small" onClick={save}>
          CSV
        </Button>
      </header>
      <table className="list">
        <thead>
          <tr>
            <th>{say('statistics.measure')}</th>
            <th>{say('statistics.value')}</th>
            <th>{say('series.counted')}</th>
            <th>{say('statistics.definitions')}</th>
            <th>
              <span className="unseen">{say('statistics.closer')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {measures.map(({ key, name, unit, was, definition }) => (
            <tr key={key}>
              <th scope="row">{local(name)}</th>
              <td className="count">
                <b>{valueText(unit, was.value)}</b>
              </td>
              <td className="count muted">{countedText(was)}</td>
              <td className="means">
                {local(definition.was)}
                {definition.can && (
                  <p className="muted">
                    {say('statistics.can')}:{local(definition.can)}
                  </p>
                )}
              </td>
              <td>
                <Button size="small" type="link" onClick={() => props.onCloser(key)}>
                  {say('statistics.closer')}
                  <span className="unseen"> {local(name)}</span>
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="muted foot">{say('statistics.cohort')}</p>
    </section>
  )
}
