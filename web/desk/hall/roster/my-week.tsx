// The shifts of whoever looks, day by day.
import { useLang } from '../../../ui/i18n/index.ts'
import type { Roster } from '../../api/roster.ts'
import { useHallSay } from '../hall-words.tsx'
import { shortDay } from './days.ts'

export function MyWeek({ roster }: { roster: Roster }) {
  const say = useHallSay()
  const lang = useLang()
  const mine = roster.shifts.filter(({ isMine }) => isMine)
  return (
    <section className="panel roster-mine" aria-label={say('roster.mine')}>
      <h2>{say('roster.mine')}</h2>
      {mine.length === 0 && <p className="muted">{say('roster.mine-none')}</p>}
      <ul className="plain">
        {mine.map(({ on, window, shift }) => (
          <li key={`${on} ${shift}`} data-today={on === roster.today || undefined}>
            {shortDay(lang, on)} {say(`roster.${shift}`)} <b>{say('roster.mine-one', { n: window })}</b>
          </li>
        ))}
      </ul>
    </section>
  )
}
