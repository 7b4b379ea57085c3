// A ticket by its code: what the paper says, and how it stands now. Printing it gives the paper.
import { timeText } from '../../ui/i18n/dates.ts'
import { useLang, useLocal, useSay } from '../../ui/i18n/index.ts'
import { minutesOf, type Ticket } from '../api/hall.ts'
import { bodyOf, type Load, type PageKey } from './page.ts'
import { plainPage } from './plain-page.tsx'

export const loadTicket: Load = async ({ part, fetchJson, say }) => {
  const ticket = await bodyOf<Ticket>(fetchJson(`/api/v1/tickets/${encodeURIComponent(part.code ?? '')}`))
  if (!ticket) return plainPage(404, say('ticket.none'), say('ticket.none-text'))
  return { title: say('ticket.title', { number: ticket.number }), content: <PaperTicket ticket={ticket} /> }
}

function PaperTicket({ ticket }: { ticket: Ticket }) {
  const say = useSay<PageKey>()
  const local = useLocal()
  const lang = useLang()
  const { now, told } = ticket
  return (
    <section className="card paper-ticket">
      <p>
        {local(ticket.site.name)}
        <br />
        {local(ticket.group.name)} · {local(ticket.class.name)}
      </p>
      <h1 className="ticket-number">{ticket.number}</h1>
      <p>
        <strong>{ticket.call && ticket.state !== 'finished' ? local(ticket.call) : local(ticket.stateText)}</strong>
      </p>
      {now && (
        <p>
          {say('ticket.ahead', { n: now.ahead })} ·{' '}
          {now.seconds === 0
            ? say('ticket.soon')
            : say('ticket.wait', { low: minutesOf(now.low), high: minutesOf(now.high) })}
        </p>
      )}
      {now && !now.isToday && <p className="notice notice-needs-you">{say('ticket.not-today')}</p>}
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by the server from its own address, squares only. */}
      <div className="qr" role="img" aria-label={say('ticket.scan')} dangerouslySetInnerHTML={{ __html: ticket.qr }} />
      <p className="small">
        {say('ticket.told', {
          at: timeText(lang, ticket.arrivedAt),
          n: told.ahead,
          minutes: minutesOf(told.seconds),
        })}
        <br />
        {ticket.on} · {say('ticket.today-only')} {ticket.demonstration && say('ticket.demo')}
      </p>
      <p className="dialog-buttons no-print">
        <a className="button button-quiet" href={`/tickets/${ticket.code}`}>
          {say('ticket.refresh')}
        </a>
        <button type="button" className="button button-quiet" data-print="" hidden>
          {say('ticket.print')}
        </button>
      </p>
    </section>
  )
}
