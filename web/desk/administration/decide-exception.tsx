import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Space } from 'antd'
import { send } from '../api/http.ts'
import type { Exception } from '../api/powers.ts'
import { useStaff } from '../session/staff.tsx'
import { ProblemNote } from '../shell/problem-note.tsx'
import { useAdministrationSay } from './administration-words.tsx'
import { mayDecide } from './may.ts'

/** Approve or refuse, for whoever may; else who has to. */
export function DecideException({ exception }: { exception: Exception }) {
  const say = useAdministrationSay()
  const staff = useStaff()
  const serverState = useQueryClient()
  const decide = useMutation({
    mutationFn: (decision: 'approved' | 'refused') =>
      send('POST', `/exceptions/${exception.requestId}/decision`, { decision }),
    onSuccess: () => serverState.invalidateQueries(),
  })
  if (exception.state !== 'asked') return null
  if (!mayDecide(staff, exception)) return <span className="muted">{say('exception.waits')}</span>
  return (
    <>
      <Space size="small">
        <Button type="primary" size="small" loading={decide.isPending} onClick={() => decide.mutate('approved')}>
          {say('exception.approve')}
        </Button>
        <Button size="small" disabled={decide.isPending} onClick={() => decide.mutate('refused')}>
          {say('exception.refuse')}
        </Button>
      </Space>
      <ProblemNote error={decide.error} isShort />
    </>
  )
}
