// How a site stands now: open or when next, how many wait, how long; and the way to an appointment or a ticket there.
import { useSay } from '../../ui/i18n/index.ts'
import { type HallLine, minutesOf } from '../api/hall.ts'
import type { PageKey } from './page.ts'

export function Live({ hall, itemId }: { hall: HallLine; itemId?: string }) {
  const say = useSay<PageKey>()
  const query = itemId ? `?item=${encodeURIComponent(itemId)}` : ''
  return (
    <p className="live">
      {hall.isOpen ? (
        <span className="live-open">{say('live.open')}</span>
      ) : (
        hall.opens && (
          <span className="live-shut">
            {say('live.opens', { day: hall.opens.on.slice(5).replace('-', '/'), time: hall.opens.time })}
          </span>
        )
      )}
      {hall.isOpen && hall.waiting > 0 && <span>{say('live.waiting', { n: hall.waiting })}</span>}
      {hall.isOpen && hall.wait && (
        <span>
          {hall.wait.seconds === 0
            ? say('live.no-wait')
            : say('live.wait', { low: minutesOf(hall.wait.low), high: minutesOf(hall.wait.high) })}
        </span>
      )}
      {hall.metres !== null && (
        <span>
          {hall.metres < 50 ? say('sites.home') : say('sites.metres', { n: (hall.metres / 1000).toFixed(1) })}
        </span>
      )}
      <a className="link-target" href={`/book/${hall.id}${query}`}>
        {say('live.book')}
      </a>
    </p>
  )
}
