// The three rates against their targets, by items and by cases, then what else is measured, and a series to look closer.
// What each measure means stands on the page: numbers without their definition are not shown here.
import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useLocation, useSearch } from 'wouter'
import { query, read } from '../api/http.ts'
import type { Rates } from '../api/supervision.ts'
import { useDeskSay } from '../say.ts'
import { ProblemNote } from '../shell/problem-note.tsx'
import { Definitions } from './definitions.tsx'
import { OtherMeasures } from './other-measures.tsx'
import { type Period, periodOf, todayIn } from './period.ts'
import { PeriodChoice } from './period-choice.tsx'
import { RateCard } from './rate-card.tsx'
import { SeriesPanel } from './series-panel.tsx'

export function StatisticsPage() {
  const say = useDeskSay()
  const [, go] = useLocation()
  const asked = new URLSearchParams(useSearch())
  const start = periodOf('quarter', todayIn(new Date()))
  const period: Period = { from: asked.get('from') ?? start.from, to: asked.get('to') ?? start.to }
  const division = asked.get('division') ?? ''
  const scope = { ...period, division }
  const rates = useQuery({
    queryKey: ['rates', scope],
    queryFn: ({ signal }) => read<Rates>(`/statistics/rates${query(scope)}`, signal),
    placeholderData: (before) => before,
  })
  return (
    <div className="statistics">
      <header className="page-head">
        <h1>{say('statistics.title')}</h1>
        <PeriodChoice
          period={period}
          division={division}
          onChange={(part) => go(`/statistics${query({ ...scope, ...part })}`, { replace: true })}
        />
        <a className="csv" href={`/api/v1/statistics/rates${query({ ...scope, format: 'csv' })}`} download>
          CSV
        </a>
      </header>
      <ProblemNote error={rates.error} />
      {rates.isPending && <Skeleton active />}
      {rates.data && (
        <>
          <div className="rates">
            {rates.data.rates.map((rate) => (
              <RateCard key={rate.key} rate={rate} />
            ))}
          </div>
          <OtherMeasures rates={rates.data} />
        </>
      )}
      <SeriesPanel scope={scope} />
      <Definitions />
    </div>
  )
}
