// What waits for a decision of the city, on top of the pages it belongs to; nothing when nothing waits.
import { useQuery } from '@tanstack/react-query'
import { dayText } from '../../ui/i18n/dates.ts'
import { useLang, useLocal } from '../../ui/i18n/index.ts'
import { read } from '../api/http.ts'
import type { Exception } from '../api/powers.ts'
import { useAdministrationSay } from './administration-words.tsx'
import { DecideException } from './decide-exception.tsx'

/** The open requests of a kind. */
export function ExceptionQueue({ kind }: { kind: Exception['kind'] }) {
  const say = useAdministrationSay()
  const lang = useLang()
  const local = useLocal()
  const { data } = useQuery({
    queryKey: ['exceptions', kind],
    queryFn: ({ signal }) => read<{ exceptions: Exception[] }>(`/exceptions?kind=${kind}&state=asked`, signal),
  })
  const waiting = data?.exceptions ?? []
  if (waiting.length === 0) return null
  return (
    <section className="panel queue" aria-label={say('exception.queue')}>
      <h2>{say('exception.queue')}</h2>
      <ul className="plain">
        {waiting.map((one) => (
          <li key={one.requestId}>
            <span>
              <b>
                {local(one.district.name)} · {local(one.item.name)}
                {one.level && ` · ${say(`level.${one.level}`)}`}
              </b>
              <br />
              {one.reason}
              <small className="muted">
                {' '}
                {say('exception.asked-by', {
                  name: one.asked.by,
                  at: dayText(lang, one.asked.at),
                  until: dayText(lang, one.expiresOn),
                })}
              </small>
            </span>
            <DecideException exception={one} />
          </li>
        ))}
      </ul>
    </section>
  )
}
