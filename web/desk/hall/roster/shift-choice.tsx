// Who sits there: the clerks of the site. Who has no pass that day or sits elsewhere cannot be chosen; who is away is marked.
import { useLang } from '../../../ui/i18n/index.ts'
import type { Roster, RosterPlace } from '../../api/roster.ts'
import { useHallSay } from '../hall-words.tsx'
import { shortDay } from './days.ts'
import type { ShiftOrder } from './use-roster.ts'

export function ShiftChoice(props: {
  roster: Roster
  place: RosterPlace
  row: Roster['shifts'][number] | undefined
  isOff: boolean
  pending: ShiftOrder | undefined
  onSet: (order: ShiftOrder) => void
}) {
  const say = useHallSay()
  const lang = useLang()
  const { roster, place, row, pending } = props
  const { on, window, shift } = place
  const isPending = pending?.on === on && pending.window === window && pending.shift === shift
  const isKnown = roster.clerks.some(({ staffId }) => staffId === row?.staffId)
  const isAway = roster.clerks.some(({ staffId, away }) => staffId === row?.staffId && away.includes(on))
  return (
    <select
      className="line"
      aria-label={say('roster.at', { day: shortDay(lang, on), n: window, shift: say(`roster.${shift}`) })}
      data-away={isAway || undefined}
      data-nobody={!row || undefined}
      disabled={props.isOff}
      value={(isPending ? pending?.staffId : row?.staffId) ?? ''}
      onChange={({ target }) => props.onSet({ ...place, staffId: target.value || null })}
    >
      <option value="">{say('roster.rest')}</option>
      {row && !isKnown && <option value={row.staffId}>{say('roster.gone', { name: row.name })}</option>}
      {roster.clerks.map(({ staffId, name, noPass, away }) => {
        const other = roster.shifts.find(
          (one) => one.staffId === staffId && one.on === on && one.shift === shift && one.window !== window,
        )
        const hasPass = !noPass.includes(on)
        const text = !hasPass
          ? say('roster.no-pass', { name })
          : other
            ? say('roster.busy', { name, n: other.window })
            : away.includes(on)
              ? say('roster.away', { name })
              : name
        return (
          <option
            key={staffId}
            value={staffId}
            disabled={staffId !== row?.staffId && (!hasPass || other !== undefined)}
          >
            {text}
          </option>
        )
      })}
    </select>
  )
}
