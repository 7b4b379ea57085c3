// A slot booked for somebody who calls or stands here: who, which windows, which day and time. Being identified for it opens no visit that
// stays: it ends with the booking.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useId, useState } from 'react'
import { dayText } from '../../ui/i18n/dates.ts'
import { type Both, useLang, useLocal } from '../../ui/i18n/index.ts'
import type { SiteAppointment, Slots } from '../api/hall.ts'
import { query, read, send } from '../api/http.ts'
import type { Identified } from '../api/reception.ts'
import { Identify } from '../reception/identify.tsx'
import { ProblemNote } from '../shell/problem-note.tsx'
import { useHallSay } from './hall-words.tsx'

type Group = { key: string; letter: string; name: Both }

export function BookFor({ siteId, onClose }: { siteId: string; onClose: () => void }) {
  const say = useHallSay()
  const [person, setPerson] = useState<Identified>()
  const visitId = person?.visitId
  useEffect(() => {
    if (!visitId) return
    return () => void send('POST', `/reception/visits/${visitId}/end`).catch(() => {})
  }, [visitId])
  return (
    <section className="hall-book" aria-label={say('hall.book')}>
      <p className="muted">{say('hall.book-what')}</p>
      {person ? (
        <ChooseSlot siteId={siteId} person={person} onMore={() => setPerson(undefined)} />
      ) : (
        <Identify onIdentified={setPerson} />
      )}
      <Button onClick={onClose}>{say('hall.book-close')}</Button>
    </section>
  )
}

function ChooseSlot({ siteId, person, onMore }: { siteId: string; person: Identified; onMore: () => void }) {
  const say = useHallSay()
  const lang = useLang()
  const local = useLocal()
  const id = useId()
  const serverState = useQueryClient()
  const at = `/halls/${encodeURIComponent(siteId)}`
  const [group, setGroup] = useState('')
  const [on, setOn] = useState('')
  const groups = useQuery({
    queryKey: ['hall-groups', siteId],
    queryFn: ({ signal }) => read<{ groups: readonly Group[] }>(`${at}/board`, signal),
    staleTime: 600_000,
  })
  const chosen = group || groups.data?.groups[0]?.key
  const slotsKey = ['slots', siteId, chosen]
  const slots = useQuery({
    enabled: chosen !== undefined,
    queryKey: slotsKey,
    queryFn: ({ signal }) => read<Slots>(`${at}/slots${query({ group: chosen })}`, signal),
  })
  const days = slots.data?.days.filter((day) => day.slots.some(({ free }) => free > 0)) ?? []
  const day = days.find((one) => one.on === on) ?? days[0]
  const booking = useMutation({
    mutationFn: (slot: { on: string; starts: string }) =>
      send<SiteAppointment>('POST', '/appointments', { siteId, group: chosen, subjectId: person.subjectId, ...slot }),
    onSettled: () =>
      Promise.all([
        serverState.invalidateQueries({ queryKey: slotsKey }),
        serverState.invalidateQueries({ queryKey: ['site-appointments', siteId] }),
      ]),
  })
  const booked = booking.data
  if (booked)
    return (
      <>
        <p role="status">
          <strong>
            {say('hall.booked', { name: person.name, day: dayText(lang, booked.on), time: booked.starts })}
          </strong>
        </p>
        <Button type="primary" onClick={onMore}>
          {say('hall.book-more')}
        </Button>{' '}
      </>
    )
  return (
    <>
      <h2>
        {person.name} <span className="muted number">{person.idMasked}</span>
      </h2>
      <div className="hall-draw">
        <label>
          {say('hall.group')}{' '}
          <select className="line" value={chosen} onChange={(event) => setGroup(event.target.value)}>
            {groups.data?.groups.map(({ key, letter, name }) => (
              <option key={key} value={key}>
                {letter} {local(name)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {say('hall.on')}{' '}
          <select className="line" value={day?.on} onChange={(event) => setOn(event.target.value)}>
            {days.map((one) => (
              <option key={one.on} value={one.on}>
                {dayText(lang, one.on)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <ProblemNote error={groups.error ?? slots.error ?? booking.error} />
      {slots.isSuccess && days.length === 0 && <p className="muted">{say('hall.no-slots')}</p>}
      {day && (
        <fieldset className="hall-slots" aria-labelledby={`${id}-slots`}>
          <legend id={`${id}-slots`}>{say('hall.choose-slot')}</legend>
          {day.slots.map(({ starts, free }) => (
            <Button
              key={starts}
              disabled={free === 0 || booking.isPending}
              onClick={() => booking.mutate({ on: day.on, starts })}
            >
              {starts} <small className="muted">{say('hall.free', { n: free })}</small>
            </Button>
          ))}
        </fieldset>
      )}
    </>
  )
}
