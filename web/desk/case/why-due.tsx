import { useQuery } from '@tanstack/react-query'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import type { WhyDue as Account } from '../../ui/due/weeks.ts'
import { WhyDueCalendar } from '../../ui/due/why-due.tsx'
import { read } from '../api/http.ts'
import { useDeskSay } from '../say.ts'
import { ProblemNote } from '../shell/problem-note.tsx'

/** Opens the day-by-day account of the promised limit; read only when somebody asks. */
export function WhyDue(props: { caseId: string; version: number }) {
  const say = useDeskSay()
  const [isOpen, setOpen] = useState(false)
  const { data, error } = useQuery({
    queryKey: ['due', props.caseId, props.version],
    queryFn: ({ signal }) => read<{ due: Account | null }>(`/cases/${props.caseId}/due`, signal),
    enabled: isOpen,
  })
  return (
    <>
      <Button type="link" size="small" onClick={() => setOpen(true)}>
        {say('due.why')}
      </Button>
      <Modal open={isOpen} title={say('due.why')} footer={null} width={620} onCancel={() => setOpen(false)}>
        <ProblemNote error={error} />
        {data?.due && <WhyDueCalendar due={data.due} />}
      </Modal>
    </>
  )
}
