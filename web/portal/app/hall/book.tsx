// Going to a site: now with a ticket, or at a time of one's choice.
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { useLocal } from '../../../ui/i18n/index.ts'
import type { Appointment, Slots, Ticket } from '../../api/hall.ts'
import { ask } from '../http.ts'
import { Loading, ProblemNotice } from '../notice.tsx'
import { useAppSay } from '../say.ts'
import { Title } from '../title.tsx'
import { type Choice, SlotChoice } from './slot-choice.tsx'

const classes = ['disabled', 'pregnant'] as const

/** The page /book/:siteId, for an item when `?item=` names one. */
export function Book({ siteId }: { siteId: string }) {
  const say = useAppSay()
  const local = useLocal()
  const item = new URLSearchParams(useSearch()).get('item') ?? undefined
  const [, go] = useLocation()
  const wish = { siteId, ...(item && { itemId: item }) }
  const query = item ? `?item=${encodeURIComponent(item)}` : ''
  const { data, error, refetch } = useQuery({
    queryKey: ['slots', siteId, item],
    queryFn: () => ask<Slots>(`/halls/${encodeURIComponent(siteId)}/slots${query}`),
  })
  // Whoever is not signed in is sent to sign in before anything is chosen.
  useQuery({ queryKey: ['tickets'], queryFn: () => ask<{ tickets: Ticket[] }>('/tickets') })
  const onSuccess = () => go('/my/appointments')
  const book = useMutation({
    mutationFn: (choice: Choice) => ask<Appointment>('/appointments', { method: 'POST', json: { ...wish, ...choice } }),
    onSuccess,
    onError: () => void refetch(),
  })
  const [cls, setClass] = useState('')
  const draw = useMutation({
    mutationFn: () => ask<Ticket>('/tickets', { method: 'POST', json: { ...wish, ...(cls && { class: cls }) } }),
    onSuccess,
  })
  return (
    <>
      <Title>{say('hall.title-book')}</Title>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <>
          <p>
            <strong>{local(data.site.name)}</strong>
            <br />
            {data.item ? local(data.item.name) : say('hall.at', { group: local(data.group.name) })} ·{' '}
            {data.site.address}
          </p>
          <section className="card block" aria-labelledby="later">
            <h2 id="later">{say('hall.later')}</h2>
            <ProblemNotice error={book.error} />
            <SlotChoice
              days={data.days}
              confirm={(day, time) => say('hall.book', { day, time })}
              isBusy={book.isPending}
              onChoose={book.mutate}
            />
          </section>
          <section className="card block" aria-labelledby="now">
            <h2 id="now">{say('hall.now')}</h2>
            <p className="small">{say('hall.now-text')}</p>
            <ProblemNotice error={draw.error} />
            <label className="slot-day">
              <span>{say('hall.class')}</span>
              <select className="control" value={cls} onChange={(event) => setClass(event.target.value)}>
                <option value="">{say('hall.class-none')}</option>
                {classes.map((key) => (
                  <option key={key} value={key}>
                    {say(`hall.class-${key}`)}
                  </option>
                ))}
              </select>
            </label>
            <button
              type="button"
              className="button button-quiet"
              disabled={draw.isPending}
              onClick={() => draw.mutate()}
            >
              {say('hall.draw')}
            </button>
          </section>
        </>
      )}
    </>
  )
}
