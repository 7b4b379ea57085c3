// One appointment: when and where, and what can still be done about it.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { dayText } from '../../../ui/i18n/dates.ts'
import { useLang, useLocal } from '../../../ui/i18n/index.ts'
import type { Appointment, Slots } from '../../api/hall.ts'
import { Confirm } from '../confirm.tsx'
import { ask } from '../http.ts'
import { Loading, ProblemNotice } from '../notice.tsx'
import { useAppSay } from '../say.ts'
import { type Choice, SlotChoice } from './slot-choice.tsx'

export function AppointmentCard({ appointment }: { appointment: Appointment }) {
  const say = useAppSay()
  const lang = useLang()
  const local = useLocal()
  const serverState = useQueryClient()
  const [step, setStep] = useState<'move' | 'cancel' | undefined>()
  const onSettled = () =>
    Promise.all(['appointments', 'tickets'].map((key) => serverState.invalidateQueries({ queryKey: [key] })))
  const at = `/appointments/${appointment.appointmentId}`
  const cancel = useMutation({ mutationFn: () => ask(`${at}/cancel`, { method: 'POST', json: {} }), onSettled })
  const move = useMutation({
    mutationFn: (choice: Choice) => ask(`${at}/reschedule`, { method: 'POST', json: choice }),
    onSuccess: () => setStep(undefined),
    onSettled,
  })
  const draw = useMutation({
    mutationFn: () =>
      ask('/tickets', {
        method: 'POST',
        json: { siteId: appointment.site.id, appointmentId: appointment.appointmentId },
      }),
    onSettled,
  })
  return (
    <li className="card appointment">
      <h3>
        {dayText(lang, appointment.on)} {appointment.starts}{' '}
        <span className={appointment.state === 'missed' ? 'tag tag-needs-you' : 'tag'}>
          {say(`hall.state-${appointment.state}`)}
        </span>{' '}
        {appointment.demonstration && <span className="tag">{say('hall.demo')}</span>}
      </h3>
      <p>
        {appointment.item ? local(appointment.item.name) : say('hall.at', { group: local(appointment.group.name) })}
        <br />
        {local(appointment.site.name)}
        <br />
        <span className="small">
          {appointment.site.address} · <a href={`tel:${appointment.site.phone}`}>{appointment.site.phone}</a>
        </span>
      </p>
      <ProblemNotice error={cancel.error ?? draw.error ?? move.error} />
      {appointment.state === 'booked' && step !== 'move' && (
        <p className="dialog-buttons">
          <button type="button" className="button" disabled={draw.isPending} onClick={() => draw.mutate()}>
            {say('hall.check-in')}
          </button>
          <button type="button" className="button button-quiet" onClick={() => setStep('move')}>
            {say('hall.move')}
          </button>
          <button type="button" className="button button-quiet" onClick={() => setStep('cancel')}>
            {say('hall.cancel')}
          </button>
          <a className="link-target" href={`/api/v1${at}/calendar.ics`} download>
            {say('hall.calendar')}
          </a>
        </p>
      )}
      {step === 'move' && (
        <Move
          appointment={appointment}
          isBusy={move.isPending}
          onChoose={move.mutate}
          onKeep={() => setStep(undefined)}
        />
      )}
      {step === 'cancel' && (
        <Confirm
          title={say('hall.cancel-sure')}
          yes={say('hall.cancel')}
          onYes={() => {
            cancel.mutate()
            setStep(undefined)
          }}
          onNo={() => setStep(undefined)}
        />
      )}
    </li>
  )
}

function Move(props: {
  appointment: Appointment
  isBusy: boolean
  onChoose: (choice: Choice) => void
  onKeep: () => void
}) {
  const say = useAppSay()
  const { site, group } = props.appointment
  const { data } = useQuery({
    queryKey: ['slots', site.id, 'group', group.key],
    queryFn: () => ask<Slots>(`/halls/${encodeURIComponent(site.id)}/slots?group=${group.key}`),
  })
  if (!data) return <Loading />
  return (
    <>
      <SlotChoice
        days={data.days}
        confirm={(day, time) => say('hall.move-to', { day, time })}
        isBusy={props.isBusy}
        onChoose={props.onChoose}
      />
      <button type="button" className="button button-quiet" onClick={props.onKeep}>
        {say('hall.keep')}
      </button>
    </>
  )
}
