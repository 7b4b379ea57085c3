// Results that wait at my site longer than they should: call the applicant, or offer the post.
import { useQuery } from '@tanstack/react-query'
import { Empty, Skeleton, Tag } from 'antd'
import { Link } from 'wouter'
import { momentText } from '../../ui/i18n/dates.ts'
import { type Both, useLang, useLocal } from '../../ui/i18n/index.ts'
import { read } from '../api/http.ts'
import { ProblemNote } from '../shell/problem-note.tsx'
import { ClosingWords, useClosingSay } from './closing-words.tsx'

type Line = {
  caseId: string
  caseNumber: string
  itemName: Both
  subjectName: string
  siteName: Both
  since: string
  workingDays: number
  isSent: boolean
}

export const UncollectedPage = () => (
  <ClosingWords>
    <Uncollected />
  </ClosingWords>
)

function Uncollected() {
  const say = useClosingSay()
  const lang = useLang()
  const local = useLocal()
  const list = useQuery({
    queryKey: ['uncollected'],
    queryFn: ({ signal }) => read<{ afterWorkingDays: number; results: readonly Line[] }>('/uncollected', signal),
  })
  const { data } = list
  return (
    <div>
      <header className="page-head">
        <h1>{say('uncollected.title')}</h1>
      </header>
      <ProblemNote error={list.error} />
      {list.isPending && <Skeleton active title={false} />}
      {data && <p className="muted">{say('uncollected.what', { n: data.afterWorkingDays })}</p>}
      {data?.results.length === 0 && <Empty className="empty" description={say('uncollected.none')} />}
      {data && data.results.length > 0 && (
        <table className="list">
          <caption className="unseen">{say('uncollected.title')}</caption>
          <thead>
            <tr>
              <th>{say('inbox.number')}</th>
              <th>{say('inbox.item')}</th>
              <th>{say('inbox.subject')}</th>
              <th>{say('case.site')}</th>
              <th>{say('inbox.opened')}</th>
              <th>{say('uncollected.waited')}</th>
            </tr>
          </thead>
          <tbody>
            {data.results.map((line) => (
              <tr key={line.caseId}>
                <td>
                  <Link href={`/cases/${line.caseId}`} className="number">
                    {line.caseNumber}
                  </Link>
                </td>
                <td className="wide">{local(line.itemName)}</td>
                <td>{line.subjectName}</td>
                <td>{local(line.siteName)}</td>
                <td className="muted">{momentText(lang, line.since)}</td>
                <td>
                  {say('uncollected.days', { n: line.workingDays })}{' '}
                  {line.isSent && <Tag>{say('uncollected.sent')}</Tag>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}
