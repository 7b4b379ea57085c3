// Who looked at my data, and what I said is wrong in it.
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { dayText, momentText } from '../../../ui/i18n/dates.ts'
import { useLang, useLocal } from '../../../ui/i18n/index.ts'
import type { DataReport, LookUp } from '../../api/data.ts'
import { ask } from '../http.ts'
import { Loading, ProblemNotice } from '../notice.tsx'
import { useAppSay } from '../say.ts'
import { Title } from '../title.tsx'
import { KnownSites } from './known-sites.tsx'
import { MyTabs } from './my-tabs.tsx'
import { ReportForm } from './report-form.tsx'

/** The page /my/data. */
export function MyData() {
  const say = useAppSay()
  const pages = useInfiniteQuery({
    queryKey: ['look-ups'],
    queryFn: ({ pageParam }) =>
      ask<{ lookUps: LookUp[]; next: string | null }>(
        `/look-ups${pageParam && `?after=${encodeURIComponent(pageParam)}`}`,
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
  const lookUps = pages.data?.pages.flatMap((page) => page.lookUps)
  return (
    <>
      <Title>{say('data.title')}</Title>
      <MyTabs at="/my/data" />
      <p className="lead">{say('data.text')}</p>
      <Reports />
      <KnownSites />
      {pages.error && <ProblemNotice error={pages.error} onRetry={() => void pages.refetch()} />}
      {!lookUps && !pages.error && <Loading />}
      {lookUps?.length === 0 && (
        <section className="card empty">
          <h2>{say('data.none')}</h2>
          <p>{say('data.none-text')}</p>
        </section>
      )}
      <ul className="cards">
        {lookUps?.map((one) => (
          <Card key={one.lookUpId} lookUp={one} />
        ))}
      </ul>
      {pages.hasNextPage && (
        <button
          type="button"
          className="button button-quiet"
          disabled={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {say('data.more')}
        </button>
      )}
    </>
  )
}

function Card({ lookUp }: { lookUp: LookUp }) {
  const say = useAppSay()
  const lang = useLang()
  const local = useLocal()
  const [isReporting, setReporting] = useState(false)
  const { who, resource, fields, asOf } = lookUp
  const kind = who.kind === 'self' || who.kind === 'staff' || who.kind === 'mandate' ? who.kind : 'system'
  const names = fields.map(({ name }) => local(name)).join(lang === 'zh' ? '、' : ', ')
  const facts = [
    ['data.fields', names || say('data.only-record')],
    ['data.for', local(lookUp.item.name)],
    ['data.outcome', say(`data.outcome-${lookUp.outcome}`, { date: asOf ? dayText(lang, asOf) : '' })],
  ] as const
  return (
    <li className="card">
      <h2>{local(resource.name)}</h2>
      <p className="small">
        {momentText(lang, lookUp.at)} ·{' '}
        {say(`data.who-${kind}`, { name: who.name ?? '', unit: who.unit ? local(who.unit) : '' })}
      </p>
      <dl className="facts">
        {facts.map(([key, text]) => (
          <div key={key}>
            <dt>{say(key)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p className="small">{say('data.why', { purpose: local(lookUp.purpose), provider: local(resource.provider) })}</p>
      {isReporting ? (
        <ReportForm lookUp={lookUp} onClose={() => setReporting(false)} />
      ) : (
        <button type="button" className="button button-quiet" onClick={() => setReporting(true)}>
          {say('data.report')}
          <span className="unseen"> {local(resource.name)}</span>
        </button>
      )}
    </li>
  )
}

function Reports() {
  const say = useAppSay()
  const lang = useLang()
  const local = useLocal()
  const { data } = useQuery({
    queryKey: ['data-reports'],
    queryFn: () => ask<{ reports: DataReport[] }>('/data-reports'),
  })
  if (!data || data.reports.length === 0) return null
  return (
    <section className="block">
      <h2>{say('data.reports')}</h2>
      <ul className="rows">
        {data.reports.map((one) => (
          <li key={one.reportId} className="card">
            <p>
              <strong>
                {local(one.resource.name)}
                {one.field && ` · ${local(one.field.name)}`}
              </strong>{' '}
              <span
                className={one.state === 'corrected' ? 'tag tag-good' : one.state === 'overdue' ? 'tag tag-red' : 'tag'}
              >
                {say(`data.state-${one.state}`)}
              </span>
            </p>
            <p>{one.says}</p>
            {one.reply && one.repliedAt ? (
              <p>
                {say('data.replied', { date: dayText(lang, one.repliedAt) })} {one.reply}
              </p>
            ) : (
              <p className="small">{say('data.due', { date: dayText(lang, one.dueOn) })}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
