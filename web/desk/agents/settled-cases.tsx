// The cases behind one number of the settlement; supervisors open them.
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Modal, Skeleton } from 'antd'
import { Link } from 'wouter'
import { momentText } from '../../ui/i18n/dates.ts'
import { useLang, useLocal } from '../../ui/i18n/index.ts'
import { query, read } from '../api/http.ts'
import { useStaff } from '../session/staff.tsx'
import { ProblemNote } from '../shell/problem-note.tsx'
import { useAgentSay } from './agent-words.tsx'
import { type Line, yuan } from './institution.ts'

type Settled = {
  caseId: string
  caseNumber: string
  outlet: string
  staffName: string
  submittedAt: string
  feeFen: number
}

export function SettledCases({ line, onClose }: { line: Line; onClose: () => void }) {
  const say = useAgentSay()
  const lang = useLang()
  const local = useLocal()
  const mayOpen = useStaff().posts.some(({ post }) => post === 'supervisor')
  const behind = { institution: line.institution.id, month: line.month, item: line.item.id }
  const found = useInfiniteQuery({
    queryKey: ['settled-cases', behind],
    queryFn: ({ pageParam, signal }) =>
      read<{ cases: readonly Settled[]; next: string | null }>(
        `/agent-settlement/cases${query({ ...behind, after: pageParam })}`,
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  })
  const cases = found.data?.pages.flatMap((page) => page.cases) ?? []
  return (
    <Modal
      open
      width={820}
      title={say('settlement.behind', {
        institution: local(line.institution.name),
        month: line.month,
        item: local(line.item.name),
        n: line.cases,
      })}
      okText={say('settlement.close')}
      cancelButtonProps={{ hidden: true }}
      onOk={onClose}
      onCancel={onClose}
    >
      <ProblemNote error={found.error} />
      {found.isPending && <Skeleton active title={false} />}
      <table className="list">
        <thead>
          <tr>
            <th>{say('settlement.number')}</th>
            <th>{say('settlement.outlet')}</th>
            <th>{say('settlement.clerk')}</th>
            <th>{say('settlement.when')}</th>
            <th className="count">{say('settlement.fee')}</th>
          </tr>
        </thead>
        <tbody>
          {cases.map((one) => (
            <tr key={one.caseId}>
              <td className="number">
                {mayOpen ? <Link href={`/cases/${one.caseId}`}>{one.caseNumber}</Link> : one.caseNumber}
              </td>
              <td>{one.outlet}</td>
              <td>{one.staffName}</td>
              <td>{momentText(lang, one.submittedAt)}</td>
              <td className="count">{yuan(one.feeFen)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {found.hasNextPage && (
        <Button loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {say('list.more')}
        </Button>
      )}
    </Modal>
  )
}
