import { useQuery } from '@tanstack/react-query'
import { Modal } from 'antd'
import type { WhyDue } from '../../ui/due/weeks.ts'
import { WhyDueCalendar } from '../../ui/due/why-due.tsx'
import { read } from '../api/http.ts'
import { useDeskSay } from '../say.ts'
import { ProblemNote } from '../shell/problem-note.tsx'

/** The account of the promised limit, day by day; read when it opens. */
export function WhyDueDialog(props: { caseId: string; version: number; onClose: () => void }) {
  const say = useDeskSay()
  const { data, error } = useQuery({
    queryKey: ['due', props.caseId, props.version],
    queryFn: ({ signal }) => read<{ due: WhyDue | null }>(`/cases/${props.caseId}/due`, signal),
  })
  return (
    <Modal open title={say('due.why')} footer={null} width={620} onCancel={props.onClose}>
      <ProblemNote error={error} />
      {data?.due && <WhyDueCalendar due={data.due} />}
    </Modal>
  )
}
