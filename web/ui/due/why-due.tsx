// «Why this date»: the limit counted on a wall calendar. Each day says whether it counts and why; colour is never the only sign.
import { dayText } from '../i18n/dates.ts'
import { useLang, useLocal, useSay } from '../i18n/index.ts'
import { type DueDay, type WhyDue, weeksOf } from './weeks.ts'

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

/** The account of a limit, day by day. */
export function WhyDueCalendar({ due }: { due: WhyDue }) {
  const say = useSay()
  const lang = useLang()
  const local = useLocal()
  const special = due.days.filter(({ kind }) => kind === 'suspended')
  return (
    <div className="why-due">
      <p>
        {say('due.why-sum', {
          start: dayText(lang, due.startedAt),
          n: due.limitWorkingDays,
          end: dayText(lang, due.dueOn),
        })}
        {special.length > 0 && ` ${say('due.why-special', { n: special.length })}`}
      </p>
      {due.extension && <p>{say('due.why-extended', { n: due.extension.days, reason: due.extension.reason })}</p>}
      {due.provisional && <p className="why-due-note">{local(due.provisional)}</p>}
      <table className="why-due-calendar">
        <caption className="unseen">{say('due.why')}</caption>
        <thead>
          <tr>
            {weekdays.map((weekday) => (
              <th key={weekday} scope="col">
                {say(`due.${weekday}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(due.days).map((week, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: weeks stand in their order and never move
            <tr key={row}>
              {week.map((one, column) => (
                <Day key={weekdays[column]} one={one} isFirst={one === due.days[0]} isLast={one?.day === due.dueOn} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Day({ one, isFirst, isLast }: { one: DueDay | undefined; isFirst: boolean; isLast: boolean }) {
  const say = useSay()
  const local = useLocal()
  if (!one) return <td />
  const [, month = '', day = ''] = one.day.split('-').map((part) => String(Number(part)))
  const short = one.kind === 'counted' ? say('due.nth-day', { n: one.count ?? 0 }) : say(`due.day.${one.kind}`)
  return (
    <td data-kind={one.kind} data-last={isLast || undefined} title={local(one.reason)}>
      <b>{day === '1' || isFirst ? `${month}/${day}` : day}</b>
      <small>{isLast ? say('due.last-day', { n: one.count ?? 0 }) : short}</small>
      <span className="unseen">{local(one.reason)}</span>
    </td>
  )
}
