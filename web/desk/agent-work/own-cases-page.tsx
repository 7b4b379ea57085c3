// What one's own institution has submitted, the latest first, with the receipt to print again.
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { momentText } from '../../ui/i18n/dates.ts'
import { useLang, useLocal } from '../../ui/i18n/index.ts'
import { address, query, read } from '../api/http.ts'
import { ProblemNote } from '../shell/problem-note.tsx'
import { type OwnLine, useWorkSay } from './work.tsx'

export function OwnCasesPage() {
  const say = useWorkSay()
  const found = useInfiniteQuery({
    queryKey: ['agent-cases'],
    queryFn: ({ pageParam, signal }) =>
      read<{ cases: readonly OwnLine[]; next: string | null }>(`/agent/cases${query({ after: pageParam })}`, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  })
  const cases = found.data?.pages.flatMap((page) => page.cases) ?? []
  return (
    <div>
      <header className="page-head">
        <h1>{say('agent.cases')}</h1>
      </header>
      <p className="muted">{say('agent.cases-what')}</p>
      <ProblemNote error={found.error} />
      <section className="panel">
        {found.isPending && <Skeleton active title={false} />}
        {found.data && cases.length === 0 && <p className="muted">{say('agent.cases-none')}</p>}
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

function Table({ cases }: { cases: readonly OwnLine[] }) {
  const say = useWorkSay()
  const lang = useLang()
  const local = useLocal()
  return (
    <table className="list">
      <thead>
        <tr>
          <th>{say('inbox.number')}</th>
          <th>{say('reception.stage.item')}</th>
          <th>{say('agent.applicant')}</th>
          <th>{say('agent.outlet')}</th>
          <th>{say('agent.submitted')}</th>
          <th>{say('received.status')}</th>
          <th>{say('received.documents')}</th>
        </tr>
      </thead>
      <tbody>
        {cases.map((one) => (
          <tr key={one.caseId}>
            <td className="number">{one.caseNumber}</td>
            <td>{local(one.item.name)}</td>
            <td>{one.applicant}</td>
            <td>
              {one.outlet} · {one.staffName}
            </td>
            <td>{momentText(lang, one.submittedAt)}</td>
            <td>{say(`desk-status.${one.status}`)}</td>
            <td>
              <a href={address(`/agent/cases/${one.caseId}/receipt`)} target="_blank" rel="noreferrer">
                {say('agent.receipt-of')}
                <span className="unseen"> {one.caseNumber}</span>
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
