// An item that cannot be applied for now: why, until when, and what there is instead. It stands where the button would.
import { dayText } from '../../ui/i18n/dates.ts'
import { useLang, useLocal, useSay } from '../../ui/i18n/index.ts'
import type { Guide } from '../api/item.ts'
import type { PageKey } from './page.ts'

export function GuideClosed({ closed }: { closed: NonNullable<Guide['closed']> }) {
  const say = useSay<PageKey>()
  const lang = useLang()
  const local = useLocal()
  return (
    <section className="notice notice-needs-you" aria-labelledby="closed">
      <h2 id="closed">{say(`guide.closed-${closed.kind}`)}</h2>
      <p lang="zh-CN">{closed.reason}</p>
      {closed.kind === 'suspended' && closed.until && (
        <p>{say('guide.closed-until', { date: dayText(lang, closed.until) })}</p>
      )}
      {closed.kind === 'retired' && closed.replacedBy && (
        <p>
          <a className="button" href={`/items/${closed.replacedBy.id}`}>
            {say('guide.closed-instead', { name: local(closed.replacedBy.name) })}
          </a>
        </p>
      )}
      <p>{say('guide.closed-running')}</p>
    </section>
  )
}
