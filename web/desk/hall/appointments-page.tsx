// Today's appointments of my site; who has come gets a ticket on it.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useLocal } from '../../ui/i18n/index.ts'
import type { DrawnTicket, SiteAppointment } from '../api/hall.ts'
import { read, send } from '../api/http.ts'
import { ProblemNote } from '../shell/problem-note.tsx'
import { useHallSay } from './hall-words.tsx'

const BookFor = lazy(() => import('./book-for.tsx').then((part) => ({ default: part.BookFor })))

export function AppointmentsPage({ siteId }: { siteId: string }) {
  const say = useHallSay()
  const local = useLocal()
  const serverState = useQueryClient()
  const [isBooking, setBooking] = useState(false)
  const key = ['site-appointments', siteId]
  const { data, error } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) =>
      read<{ on: string; appointments: SiteAppointment[] }>(
        `/halls/${encodeURIComponent(siteId)}/appointments`,
        signal,
      ),
    refetchInterval: 15_000,
  })
  const arrive = useMutation({
    mutationFn: (appointmentId: string) => send<DrawnTicket>('POST', '/tickets', { siteId, appointmentId }),
    onSettled: () => serverState.invalidateQueries({ queryKey: key }),
  })
  return (
    <section className="panel">
      <h1>
        {say('hall.tab-appointments')} <small className="muted">{data?.on}</small>
      </h1>
      {isBooking ? (
        <Suspense fallback={null}>
          <BookFor key={siteId} siteId={siteId} onClose={() => setBooking(false)} />
        </Suspense>
      ) : (
        <p>
          <Button onClick={() => setBooking(true)}>{say('hall.book')}</Button>
        </p>
      )}
      <ProblemNote error={error ?? arrive.error} />
      {arrive.data && (
        <p role="status">
          {say('hall.drawn', { number: arrive.data.number, n: arrive.data.told.ahead })}{' '}
          <a href={`/tickets/${arrive.data.code}`} target="_blank" rel="noreferrer">
            {say('hall.print')}
          </a>
        </p>
      )}
      {data?.appointments.length === 0 && <p className="muted">{say('hall.no-appointments')}</p>}
      {data && data.appointments.length > 0 && (
        <table className="list">
          <thead>
            <tr>
              <th scope="col">{say('hall.time')}</th>
              <th scope="col">{say('hall.name')}</th>
              <th scope="col">{say('hall.what')}</th>
              <th scope="col">{say('hall.group')}</th>
              <th scope="col">{say('hall.state')}</th>
              <th scope="col">
                <span className="unseen">{say('hall.check-in')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {data.appointments.map((one) => (
              <tr key={one.appointmentId}>
                <td>{one.starts}</td>
                <th scope="row">{one.name}</th>
                <td>{local(one.item?.name)}</td>
                <td>{local(one.group.name)}</td>
                <td>{say(`hall.state-${one.state}`)}</td>
                <td>
                  {one.state === 'booked' && (
                    <Button
                      size="small"
                      disabled={arrive.isPending}
                      aria-label={`${say('hall.check-in')} ${one.name} ${one.starts}`}
                      onClick={() => arrive.mutate(one.appointmentId)}
                    >
                      {say('hall.check-in')}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
