// My ticket: the number large, how many are ahead, the wait now beside the one that was told.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useLocal } from '../../../ui/i18n/index.ts'
import { minutesOf, type Ticket } from '../../api/hall.ts'
import { ask } from '../http.ts'
import { ProblemNotice } from '../notice.tsx'
import { useAppSay } from '../say.ts'

export function TicketCard({ ticket }: { ticket: Ticket }) {
  const say = useAppSay()
  const local = useLocal()
  const serverState = useQueryClient()
  const move = useMutation({
    mutationFn: (verb: 'leave' | 'rejoin') => ask(`/tickets/${ticket.code}/${verb}`, { method: 'POST', json: {} }),
    onSettled: () => serverState.invalidateQueries({ queryKey: ['tickets'] }),
  })
  const { now } = ticket
  return (
    <li className="card ticket" data-called={ticket.call ? '' : undefined}>
      <h3>
        <span className="ticket-number">{ticket.number}</span>{' '}
        <span className={ticket.call ? 'tag tag-needs-you' : 'tag'}>{local(ticket.stateText)}</span>
      </h3>
      <p role="status">
        {(ticket.state === 'called' || ticket.state === 'serving') && ticket.call && (
          <strong>{local(ticket.call)}</strong>
        )}
        {now && (
          <>
            <strong>{say('hall.ahead', { n: now.ahead })}</strong>{' '}
            {now.seconds === 0
              ? say('hall.wait-short')
              : say('hall.wait', { low: minutesOf(now.low), high: minutesOf(now.high) })}
            {!now.isToday && <span className="notice notice-needs-you">{say('hall.not-today')}</span>}
          </>
        )}
      </p>
      <p className="small">
        {local(ticket.site.name)} · {local(ticket.group.name)} · {local(ticket.class.name)}
        <br />
        {say('hall.told', { n: ticket.told.ahead, minutes: minutesOf(ticket.told.seconds) })}
      </p>
      <ProblemNotice error={move.error} />
      <p className="dialog-buttons">
        <a className="button button-quiet" href={`/tickets/${ticket.code}`}>
          {say('hall.open-ticket')}
        </a>
        {ticket.state === 'skipped' && (
          <button type="button" className="button" onClick={() => move.mutate('rejoin')}>
            {say('hall.rejoin')}
          </button>
        )}
        {(ticket.state === 'waiting' || ticket.state === 'skipped') && (
          <button type="button" className="button button-quiet" onClick={() => move.mutate('leave')}>
            {say('hall.leave')}
          </button>
        )}
      </p>
    </li>
  )
}
