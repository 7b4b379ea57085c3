import { Segmented } from 'antd'
import { useDivisions } from '../../ui/fields/index.ts'
import { todayIn } from '../../ui/i18n/dates.ts'
import { useLocal } from '../../ui/i18n/index.ts'
import { type Period, periodOf, presets } from './period.ts'
import { useStatisticsSay } from './statistics-words.tsx'

/** From which day to which, by preset or by date, and for which district. */
export function PeriodChoice(props: {
  period: Period
  division: string
  onChange: (part: Partial<Period> & { division?: string }) => void
}) {
  const say = useStatisticsSay()
  const local = useLocal()
  const districts = useDivisions(undefined)
  const today = todayIn(new Date())
  const { from, to } = props.period
  const preset = presets.find((one) => {
    const period = periodOf(one, today)
    return period.from === from && period.to === to
  })
  return (
    <div className="filters">
      <Segmented
        aria-label={say('period.title')}
        value={preset ?? ''}
        onChange={(next) => {
          const chosen = presets.find((one) => one === next)
          if (chosen) props.onChange(periodOf(chosen, today))
        }}
        options={presets.map((value) => ({ value: value as string, label: say(`period.${value}`) }))}
      />
      <input
        type="date"
        className="pick"
        aria-label={say('period.from')}
        value={from}
        max={to}
        onChange={(event) => event.target.value && props.onChange({ from: event.target.value })}
      />
      –
      <input
        type="date"
        className="pick"
        aria-label={say('period.to')}
        value={to}
        min={from}
        max={today}
        onChange={(event) => event.target.value && props.onChange({ to: event.target.value })}
      />
      <select
        className="pick"
        aria-label={say('board.by.district')}
        value={props.division}
        onChange={(event) => props.onChange({ division: event.target.value })}
      >
        <option value="">{say('statistics.whole-city')}</option>
        {districts.list.map(({ code, name }) => (
          <option key={code} value={code}>
            {local(name)}
          </option>
        ))}
      </select>
    </div>
  )
}
