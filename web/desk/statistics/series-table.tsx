import type { Grouping, Reading, Unit } from '../api/supervision.ts'
import { useStatisticsSay } from './statistics-words.tsx'
import { countedText, valueText } from './value-text.ts'

/** The points of a series as a table. */
export function SeriesTable(props: {
  by: Grouping
  unit: Unit
  title: string
  points: readonly (Reading & { key: string; name: string })[]
}) {
  const say = useStatisticsSay()
  const { by, unit } = props
  return (
    <table className="list">
      <thead>
        <tr>
          <th>{say(`series.by.${by}`)}</th>
          <th>{props.title}</th>
          {unit !== 'count' && <th>{say('series.counted')}</th>}
        </tr>
      </thead>
      <tbody>
        {props.points.map((point) => (
          <tr key={point.key}>
            <td>{point.name}</td>
            <td className="count">{valueText(unit, point.value)}</td>
            {unit !== 'count' && <td className="count">{countedText(point)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
