import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { Link, useSearch } from 'wouter'
import { momentText } from '../../ui/i18n/dates.ts'
import { useLang, useLocal } from '../../ui/i18n/index.ts'
import { query, read } from '../api/http.ts'
import type { DepartureCases } from '../api/supervision.ts'
import { ProblemNote } from '../shell/problem-note.tsx'
import { readBoard } from './board-address.ts'
import { SupervisionWords, useSupervisionSay } from './supervision-words.tsx'

/** Decisions that departed from the benchmark, the latest first, with the reason given. */
export function DeparturesPage() {
  return (
    <SupervisionWords>
      <Page />
    </SupervisionWords>
  )
}

function Page() {
  const say = useSupervisionSay()
  const { division, organ, item } = readBoard(useSearch())
  const found = useInfiniteQuery({
    queryKey: ['departures', division, organ, item],
    queryFn: ({ pageParam, signal }) =>
      read<DepartureCases>(`/supervision/departures${query({ division, organ, item, after: pageParam })}`, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  })
  const cases = found.data?.pages.flatMap((page) => page.cases) ?? []
  return (
    <div className="board">
      <header className="page-head">
        <Link href="/supervision" className="back" aria-label={say('board.title')}>
          ←
        </Link>
        <h1>{say('departures.title')}</h1>
      </header>
      <ProblemNote error={found.error} />
      <section className="panel">
        {found.isPending && <Skeleton active title={false} />}
        {found.data && cases.length === 0 && (
          <p className="muted">{say('departures.none', { days: found.data.pages[0]?.days ?? 0 })}</p>
        )}
        {cases.length > 0 && <Table cases={cases} />}
        {found.hasNextPage && (
          <div className="more">
            <Button loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
              {say('list.more')}
            </Button>
          </div>
        )}
      </section>
    </div>
  )
}

function Table({ cases }: { cases: DepartureCases['cases'] }) {
  const say = useSupervisionSay()
  const lang = useLang()
  const local = useLocal()
  const said = (decision: 'granted' | 'denied') => say(decision === 'granted' ? 'decide.grant' : 'decide.deny')
  return (
    <table className="list">
      <thead>
        <tr>
          <th>{say('departures.when')}</th>
          <th>{say('inbox.item')}</th>
          <th>{say('case.organ')}</th>
          <th>{say('departures.who')}</th>
          <th>{say('departures.from-to')}</th>
          <th>{say('departures.reason')}</th>
          <th>{say('inbox.number')}</th>
        </tr>
      </thead>
      <tbody>
        {cases.map((one) => (
          <tr key={one.caseId + one.decidedAt}>
            <td>{momentText(lang, one.decidedAt)}</td>
            <td className="wide">{local(one.item.name)}</td>
            <td className="wide">{local(one.organ.name)}</td>
            <td>{one.decidedBy}</td>
            <td>
              {said(one.recommended)} → {said(one.decided)}
            </td>
            <td className="departure-reason">{one.reason}</td>
            <td>
              <Link href={`/cases/${one.caseId}`} className="number">
                {one.caseNumber}
              </Link>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
