import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useState } from 'react'
import { useLocal } from '../../ui/i18n/index.ts'
import { query, read } from '../api/http.ts'
import { type Grouping, groupings, type Measure, measures, type Series } from '../api/supervision.ts'
import { LazyEchart } from '../charts/lazy-echart.tsx'
import { PictureOrTable } from '../charts/picture-or-table.tsx'
import { useDeskSay } from '../say.ts'
import { ProblemNote } from '../shell/problem-note.tsx'
import { isShare, seriesOption, valueText } from './series-option.ts'

/** One measure over days, or compared between items, districts or channels. */
export function SeriesPanel(props: { scope: { from: string; to: string; division: string } }) {
  const say = useDeskSay()
  const local = useLocal()
  const [measure, setMeasure] = useState<Measure>('submitted')
  const [by, setBy] = useState<Grouping>('day')
  const asked = { measure, by, ...props.scope }
  const series = useQuery({
    queryKey: ['series', asked],
    queryFn: ({ signal }) => read<Series>(`/statistics/series${query(asked)}`, signal),
    placeholderData: (before) => before,
  })
  const points = series.data?.points ?? []
  const nameOf = (point: Series['points'][number]) => (by === 'day' ? point.key : local(point.name))
  return (
    <PictureOrTable
      title={say('series.title')}
      tools={
        <>
          <select
            className="pick"
            aria-label={say('series.measure')}
            value={measure}
            onChange={(event) => setMeasure(measures.find((one) => one === event.target.value) ?? 'submitted')}
          >
            {measures.map((one) => (
              <option key={one} value={one}>
                {say(`measure.${one}`)}
              </option>
            ))}
          </select>
          <select
            className="pick"
            aria-label={say('series.by')}
            value={by}
            onChange={(event) => setBy(groupings.find((one) => one === event.target.value) ?? 'day')}
          >
            {groupings.map((one) => (
              <option key={one} value={one}>
                {say(`series.by.${one}`)}
              </option>
            ))}
          </select>
        </>
      }
      onCsv={() => location.assign(`/api/v1/statistics/series${query({ ...asked, format: 'csv' })}`)}
      picture={
        <>
          <ProblemNote error={series.error} />
          {series.isPending && <Skeleton active />}
          {series.isSuccess && points.length === 0 && <p className="muted">{say('series.none')}</p>}
          {points.length > 0 && (
            <LazyEchart
              height={by === 'day' ? 260 : Math.max(220, Math.min(points.length, 15) * 28 + 60)}
              option={seriesOption(
                measure,
                by,
                points.map((point) => ({ name: nameOf(point), value: point.value })),
              )}
            />
          )}
        </>
      }
      table={
        <table className="list">
          <thead>
            <tr>
              <th>{say(`series.by.${by}`)}</th>
              <th>{say(`measure.${measure}`)}</th>
              {isShare(measure) && <th>{say('series.counted')}</th>}
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={point.key}>
                <td>{nameOf(point)}</td>
                <td className="count">{valueText(measure, point.value)}</td>
                {isShare(measure) && (
                  <td className="count">
                    {point.numerator ?? '–'} / {point.denominator ?? '–'}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  )
}
