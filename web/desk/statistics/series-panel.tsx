import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useState } from 'react'
import { useLocal } from '../../ui/i18n/index.ts'
import { query, read } from '../api/http.ts'
import { type Grouping, groupings, type MeasureSaid, type Series } from '../api/supervision.ts'
import { LazyEchart } from '../charts/lazy-echart.tsx'
import { PictureOrTable } from '../charts/picture-or-table.tsx'
import { ProblemNote } from '../shell/problem-note.tsx'
import { seriesOption } from './series-option.ts'
import { SeriesTable } from './series-table.tsx'
import { useStatisticsSay } from './statistics-words.tsx'

/** One measure over days, or compared between items, districts, channels or organs. */
export function SeriesPanel(props: {
  scope: { from: string; to: string; division: string }
  measures: readonly MeasureSaid[]
  measure: string
  onMeasure: (key: string) => void
}) {
  const say = useStatisticsSay()
  const local = useLocal()
  const [by, setBy] = useState<Grouping>('day')
  const asked = { measure: props.measure, by, ...props.scope }
  const series = useQuery({
    queryKey: ['series', asked],
    queryFn: ({ signal }) => read<Series>(`/statistics/series${query(asked)}`, signal),
    placeholderData: (before) => before,
  })
  const points = series.data?.points.map(({ name, ...point }) => ({ ...point, name: local(name) })) ?? []
  const unit = series.data?.measure.unit ?? 'count'
  const drawnBy = series.data?.by ?? by
  return (
    <div id="series">
      <PictureOrTable
        title={say('series.title')}
        tools={
          <>
            <select
              className="pick"
              aria-label={say('series.measure')}
              value={props.measure}
              onChange={(event) => props.onMeasure(event.target.value)}
            >
              {props.measures.map(({ key, name }) => (
                <option key={key} value={key}>
                  {local(name)}
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
            {series.isPending && <Skeleton active title={false} />}
            {series.isSuccess && points.length === 0 && <p className="muted">{say('series.none')}</p>}
            {points.length > 0 && (
              <LazyEchart
                height={drawnBy === 'day' ? 240 : Math.max(200, Math.min(points.length, 15) * 28 + 60)}
                option={seriesOption(unit, drawnBy, points)}
              />
            )}
          </>
        }
        table={<SeriesTable by={drawnBy} unit={unit} title={local(series.data?.measure.name)} points={points} />}
      />
    </div>
  )
}
