// My appointments and my tickets of today; the tickets refresh by themselves while people are ahead.
import { useQuery } from '@tanstack/react-query'
import type { Appointment, Ticket } from '../../api/hall.ts'
import { ask } from '../http.ts'
import { MyTabs } from '../my/my-tabs.tsx'
import { Loading, ProblemNotice } from '../notice.tsx'
import { useAppSay } from '../say.ts'
import { Title } from '../title.tsx'
import { AppointmentCard } from './appointment-card.tsx'
import { TicketCard } from './ticket-card.tsx'

/** The page /my/appointments. */
export function MyAppointments() {
  const say = useAppSay()
  const tickets = useQuery({
    queryKey: ['tickets'],
    queryFn: () => ask<{ tickets: Ticket[] }>('/tickets'),
    refetchInterval: 10_000,
  })
  const { data, error, refetch } = useQuery({
    queryKey: ['appointments'],
    queryFn: () => ask<{ appointments: Appointment[] }>('/appointments'),
  })
  const open = data?.appointments.filter(({ state }) => state === 'booked') ?? []
  const past = data?.appointments.filter(({ state }) => state !== 'booked') ?? []
  const mine = tickets.data?.tickets ?? []
  return (
    <>
      <Title>{say('my.tab-appointments')}</Title>
      <MyTabs at="/my/appointments" />
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {mine.length > 0 && (
        <section className="block" aria-labelledby="tickets">
          <h2 id="tickets">{say('hall.tickets')}</h2>
          <ul className="cards">
            {mine.map((ticket) => (
              <TicketCard key={ticket.ticketId} ticket={ticket} />
            ))}
          </ul>
        </section>
      )}
      {data && open.length === 0 && mine.length === 0 && (
        <section className="card empty">
          <h2>{say('hall.none')}</h2>
          <p>{say('hall.none-text')}</p>
          <a className="button" href="/sites">
            {say('hall.find')}
          </a>
        </section>
      )}
      {open.length > 0 && (
        <section className="block" aria-labelledby="appointments">
          <h2 id="appointments">{say('hall.appointments')}</h2>
          <ul className="cards">
            {open.map((one) => (
              <AppointmentCard key={one.appointmentId} appointment={one} />
            ))}
          </ul>
        </section>
      )}
      {past.length > 0 && (
        <details className="fold">
          <summary>{say('hall.past')}</summary>
          <ul className="cards">
            {past.map((one) => (
              <AppointmentCard key={one.appointmentId} appointment={one} />
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
