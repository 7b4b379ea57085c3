import { dayText } from '../../ui/i18n/dates.ts'
import { useLang, useLocal, useSay } from '../../ui/i18n/index.ts'
import type { Closed } from '../api/item.ts'
import type { closedZh } from './words.ts'

/** Why nobody can apply now, until when, and what stands in its place. */
export function ClosedLines({ closed }: { closed: Closed }) {
  const say = useSay<keyof typeof closedZh>()
  const lang = useLang()
  const local = useLocal()
  return (
    <>
      <p>
        <strong>{say(`closed.${closed.kind}`)}</strong> {say('closed.reason', { reason: closed.reason })}
      </p>
      {closed.kind === 'suspended' && closed.until && (
        <p>{say('closed.until', { date: dayText(lang, closed.until) })}</p>
      )}
      {closed.kind === 'retired' && closed.replacedBy && (
        <p>
          <a className="link-target" href={`/items/${closed.replacedBy.id}`}>
            {say('closed.replaced-by', { name: local(closed.replacedBy.name) })}
          </a>
        </p>
      )}
    </>
  )
}
