import { momentText } from '../../../ui/i18n/dates.ts'
import { useLang } from '../../../ui/i18n/index.ts'
import type { History } from '../../api/authoring.ts'
import { type ItemsKey, useItemsSay } from '../items-words.tsx'

/** What happened to an item, the latest first: who, when, and why. */
export function Events({ events }: { events: History['events'] }) {
  const say = useItemsSay()
  const lang = useLang()
  if (events.length === 0) return <p className="muted">{say('item.no-history')}</p>
  return (
    <ol className="item-events plain">
      {events.map(({ at, kind, actor, data }) => (
        <li key={`${at}${kind}`}>
          <time dateTime={at}>{momentText(lang, at)}</time>
          <span>
            <b>{say(`event.${kind}` as ItemsKey, { version: String(data.version ?? '') })}</b> {actor.name}
            {[data.note, data.reason, data.until, data.effectiveOn]
              .filter((text) => typeof text === 'string')
              .map((text) => (
                <small key={String(text)}>{String(text)}</small>
              ))}
          </span>
        </li>
      ))}
    </ol>
  )
}
