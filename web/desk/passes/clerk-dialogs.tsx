// Recording training, and revoking a pass with a reason.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Input, Modal } from 'antd'
import { useId, useState } from 'react'
import { todayIn } from '../../ui/i18n/dates.ts'
import { send } from '../api/http.ts'
import { ProblemNote } from '../shell/problem-note.tsx'
import type { Clerk } from './pass.ts'
import { usePassSay } from './pass-words.tsx'

type Props = { clerk: Clerk; onClose: () => void }

function useAct(path: string, onClose: () => void) {
  const serverState = useQueryClient()
  return useMutation({
    mutationFn: (body: object) => send('POST', path, body),
    onSuccess: async () => {
      await serverState.invalidateQueries({ queryKey: ['passes', 'clerks'] })
      onClose()
    },
  })
}

const today = (): string => todayIn(new Date())

export function TrainDialog({ clerk, onClose }: Props) {
  const say = usePassSay()
  const id = useId()
  const [course, setCourse] = useState('')
  const [hours, setHours] = useState('')
  const [on, setOn] = useState(today)
  const act = useAct(`/passes/clerks/${clerk.staffId}/training`, onClose)
  const isComplete = course.trim() !== '' && Number(hours) > 0 && on !== ''
  return (
    <Modal
      open
      title={say('clerks.train-title', { name: clerk.name })}
      okText={say('clerks.save')}
      cancelText={say('clerks.cancel')}
      okButtonProps={{ disabled: !isComplete, loading: act.isPending }}
      onOk={() => act.mutate({ course: course.trim(), hours: Number(hours), on })}
      onCancel={onClose}
    >
      <div className="clerk-facts">
        <label htmlFor={`${id}-course`}>{say('clerks.course')}</label>
        <Input id={`${id}-course`} maxLength={100} value={course} onChange={(event) => setCourse(event.target.value)} />
        <label htmlFor={`${id}-hours`}>{say('clerks.course-hours')}</label>
        <Input
          id={`${id}-hours`}
          type="number"
          min={0.5}
          step={0.5}
          value={hours}
          onChange={(event) => setHours(event.target.value)}
        />
        <label htmlFor={`${id}-on`}>{say('clerks.on')}</label>
        <Input id={`${id}-on`} type="date" max={today()} value={on} onChange={(event) => setOn(event.target.value)} />
      </div>
      <ProblemNote error={act.error} />
    </Modal>
  )
}

export function RevokeDialog({ clerk, onClose }: Props) {
  const say = usePassSay()
  const id = useId()
  const [reason, setReason] = useState('')
  const act = useAct(`/passes/clerks/${clerk.staffId}/revoke`, onClose)
  return (
    <Modal
      open
      title={say('clerks.revoke-title', { name: clerk.name })}
      okText={say('clerks.revoke')}
      cancelText={say('clerks.cancel')}
      okButtonProps={{ danger: true, disabled: !reason.trim(), loading: act.isPending }}
      onOk={() => act.mutate({ reason: reason.trim() })}
      onCancel={onClose}
    >
      <p>{say('clerks.revoke-what')}</p>
      <label htmlFor={`${id}-reason`}>{say('clerks.reason')}</label>
      <Input id={`${id}-reason`} maxLength={300} value={reason} onChange={(event) => setReason(event.target.value)} />
      <ProblemNote error={act.error} />
    </Modal>
  )
}
