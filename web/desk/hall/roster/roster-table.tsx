// Windows × days, in each two shifts: a choice of clerks for the head, names for everybody else and for what is past.
import { useLang, useLocal } from '../../../ui/i18n/index.ts'
import type { Roster, Shift } from '../../api/roster.ts'
import { useHallSay } from '../hall-words.tsx'
import { shortDay } from './days.ts'
import { ShiftChoice } from './shift-choice.tsx'
import type { ShiftOrder } from './use-roster.ts'

export function RosterTable(props: {
  roster: Roster
  isStale: boolean
  pending: ShiftOrder | undefined
  onSet: (order: ShiftOrder) => void
}) {
  const { roster, isStale, pending } = props
  const say = useHallSay()
  const local = useLocal()
  const lang = useLang()
  const windows = Array.from({ length: roster.site.windows }, (_, index) => index + 1)
  const planned = (on: string, window: number, shift: Shift) =>
    roster.shifts.find((one) => one.on === on && one.window === window && one.shift === shift)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className="roster-scroll" tabIndex={0} aria-label={say('roster.title')}>
      <table className="list roster-table">
        <thead>
          <tr>
            <th scope="col">{say('roster.window')}</th>
            {roster.days.map(({ on, shifts, why }) => (
              <th key={on} scope="col" data-today={on === roster.today || undefined}>
                {shortDay(lang, on)}
                {shifts.length === 0 && <small>{local(why) || say('roster.closed')}</small>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {windows.map((window) => (
            <tr key={window}>
              <th scope="row">{window}</th>
              {roster.days.map(({ on, shifts }) => (
                <td key={on} data-today={on === roster.today || undefined}>
                  {shifts.map((shift) => {
                    const row = planned(on, window, shift)
                    return (
                      <div key={shift} className="roster-shift" data-mine={row?.isMine || undefined}>
                        <span className="muted">{say(`roster.${shift}`)}</span>
                        {roster.mayPlan && on >= roster.today ? (
                          <ShiftChoice
                            roster={roster}
                            place={{ on, window, shift }}
                            row={row}
                            isOff={isStale}
                            pending={pending}
                            onSet={props.onSet}
                          />
                        ) : (
                          <span>{row?.name ?? say('roster.rest')}</span>
                        )}
                      </div>
                    )
                  })}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
