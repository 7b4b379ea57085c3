// The rates that have a target, by items and by cases, then every other measure with its definition, and one as a series.
// Measures, targets and definitions are content: the server says them all. A number without its definition is not shown here.
import { useQuery } from '@tanstack/react-query'
import { Alert, Skeleton } from 'antd'
import { useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { todayIn } from '../../ui/i18n/dates.ts'
import { query, read } from '../api/http.ts'
import type { Rates } from '../api/supervision.ts'
import { ProblemNote } from '../shell/problem-note.tsx'
import { MeasureTable } from './measure-table.tsx'
import { periodOf } from './period.ts'
import { PeriodChoice } from './period-choice.tsx'
import { RateCard } from './rate-card.tsx'
import { SeriesPanel } from './series-panel.tsx'
import { StatisticsWords, useStatisticsSay } from './statistics-words.tsx'

export function StatisticsPage() {
  return (
    <StatisticsWords>
      <Page />
    </StatisticsWords>
  )
}

function Page() {
  const say = useStatisticsSay()
  const [, go] = useLocation()
  const asked = new URLSearchParams(useSearch())
  const [closer, setCloser] = useState('submitted')
  const start = periodOf('quarter', todayIn(new Date()))
  const division = asked.get('division') ?? ''
  const period = { from: asked.get('from') ?? start.from, to: asked.get('to') ?? start.to }
  const scope = { ...period, division }
  const rates = useQuery({
    queryKey: ['rates', scope],
    queryFn: ({ signal }) => read<Rates>(`/statistics/rates${query(scope)}`, signal),
    placeholderData: (before) => before,
  })
  const measures = rates.data?.measures ?? []
  const look = (key: string) => {
    setCloser(key)
    document.getElementById('series')?.scrollIntoView({ block: 'start' })
  }
  return (
    <div className="statistics">
      <header className="page-head">
        <h1>{say('statistics.title')}</h1>
        <PeriodChoice
          period={period}
          division={division}
          onChange={(part) => go(`/statistics${query({ ...scope, ...part })}`, { replace: true })}
        />
      </header>
      <ProblemNote error={rates.error} />
      {rates.isPending && <Skeleton active title={false} />}
      <div className="rates">
        {measures
          .filter(({ target }) => target !== null)
          .map((measure) => (
            <RateCard key={measure.key} measure={measure} />
          ))}
      </div>
      {(rates.data?.openOverdue ?? 0) > 0 && (
        <Alert
          type="warning"
          showIcon
          className="open-overdue"
          title={say('statistics.open-overdue', { n: rates.data?.openOverdue ?? 0 })}
        />
      )}
      {measures.length > 0 && <SeriesPanel scope={scope} measures={measures} measure={closer} onMeasure={setCloser} />}
      {measures.length > 0 && <MeasureTable measures={measures} scope={scope} onCloser={look} />}
    </div>
  )
}
