// «I am away»: who stands in, from which day to which. The server says what does not fit; what is typed stays.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { type FormEvent, useId, useState } from 'react'
import { todayIn } from '../../ui/i18n/dates.ts'
import type { Colleague } from '../api/colleague.ts'
import { send } from '../api/http.ts'
import { ProblemNote } from '../shell/problem-note.tsx'
import { useHandingSay } from './handing-words.tsx'
import { LabelledPick } from './pick.tsx'

const today = (): string => todayIn(new Date())

/** `staffId`: for whom a head sets it; oneself without. */
export function AbsenceForm(props: { standIns: readonly Colleague[]; staffId?: string; onDone?: () => void }) {
  const say = useHandingSay()
  const serverState = useQueryClient()
  const [standInId, setStandIn] = useState('')
  const [fromOn, setFrom] = useState(today)
  const [untilOn, setUntil] = useState(today)
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const set = useMutation({
    mutationFn: () =>
      send('POST', '/absences', {
        ...(props.staffId && { staffId: props.staffId }),
        standInId,
        fromOn,
        untilOn,
        reason: reason.trim(),
      }),
    onSuccess: async () => {
      await serverState.invalidateQueries({ queryKey: ['colleagues'] })
      setReason('')
      setStandIn('')
      setTried(false)
      props.onDone?.()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (standInId && fromOn && untilOn && !set.isPending) set.mutate()
  }
  return (
    <form className="absence-form" onSubmit={submit}>
      <LabelledPick
        label={say('colleagues.stand-in')}
        value={standInId}
        onChange={setStandIn}
        options={props.standIns.map(({ staffId, name }) => [staffId, name])}
        wrong={isTried && !standInId ? say('hand-on.choose') : undefined}
      />
      <Line label={say('colleagues.from')} type="date" value={fromOn} onChange={setFrom} />
      <Line label={say('colleagues.until')} type="date" value={untilOn} min={fromOn} onChange={setUntil} />
      <Line label={say('colleagues.reason')} type="text" value={reason} onChange={setReason} />
      <Button type="primary" htmlType="submit" loading={set.isPending}>
        {say('colleagues.set')}
      </Button>
      <div className="absence-note" aria-live="polite">
        <ProblemNote error={set.error} />
        {set.isSuccess && <Alert type="success" showIcon title={say('colleagues.set-done')} />}
      </div>
    </form>
  )
}

function Line(props: {
  label: string
  type: 'date' | 'text'
  value: string
  min?: string
  onChange: (value: string) => void
}) {
  const id = useId()
  return (
    <div className="beside-field">
      <label htmlFor={id}>{props.label}</label>
      <input
        id={id}
        className="line"
        type={props.type}
        required={props.type === 'date'}
        min={props.min}
        maxLength={200}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </div>
  )
}
