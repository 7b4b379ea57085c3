// The ticket: its number large, how many are ahead, how long that takes as far as one can say. Printed at once and again on demand.
import { useEffect } from 'react'
import { momentText } from '../../ui/i18n/dates.ts'
import { useLang, useLocal } from '../../ui/i18n/index.ts'
import type { DrawnTicket, Terminal } from '../api/kiosk.ts'
import { Title } from '../frame/title.tsx'
import { printPage } from '../print.ts'
import { useKioskSay } from '../say.ts'
import { endVisit } from '../session/visit.ts'

const minutesOf = (seconds: number): number => Math.ceil(seconds / 60)

type DrawnProps = { ticket: DrawnTicket; terminal: Terminal; hasWindow: boolean }

export function Drawn({ ticket, terminal, hasWindow }: DrawnProps) {
  const say = useKioskSay()
  const lang = useLang()
  const local = useLocal()
  const { ahead, low, high, seconds } = ticket.told
  useEffect(() => printPage(), [])
  return (
    <>
      <section className="card slip">
        <Title over={say('ticket.yours')}>
          <span className="ticket-number">{ticket.number}</span>
        </Title>
        <p>
          <strong>{say('ticket.ahead', { n: ahead })}</strong>{' '}
          {seconds === 0
            ? say('ticket.wait-short')
            : say('ticket.wait', { low: minutesOf(low), high: minutesOf(high) })}
        </p>
        {!hasWindow && <p className="notice">{say('ticket.no-window')}</p>}
        {ticket.now?.isToday === false && <p className="notice">{say('ticket.not-today')}</p>}
        <p>
          {local(ticket.site.name)} · {local(ticket.group.name)} · {local(ticket.class.name)}
          <br />
          {momentText(lang, ticket.arrivedAt)} · {terminal.name}
        </p>
        <p>{say('ticket.watch')}</p>
        <img
          className="ticket-code"
          alt={say('ticket.qr')}
          src={`data:image/svg+xml;utf8,${encodeURIComponent(ticket.qr)}`}
        />
      </section>
      <div className="step-buttons">
        <button type="button" className="button" onClick={() => void endVisit()}>
          {say('ticket.finish')}
        </button>
        <button type="button" className="button button-quiet" onClick={printPage}>
          {say('ticket.again')}
        </button>
      </div>
    </>
  )
}
