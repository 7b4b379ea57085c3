import { useSay } from '../../i18n/language.tsx'
import type { AskProps } from '../field.ts'
import { GroupFrame } from '../frame.tsx'
import { daysIn, joined, type Parts, partsOf } from './model.ts'

const span = (from: number, to: number) =>
  Array.from({ length: Math.abs(to - from) + 1 }, (_, i) => from + (to > from ? i : -i))
const padded = (n: number) => String(n).padStart(2, '0')
const thisYear = new Date().getFullYear()

/** Three selects: a birthday eighty years back is three taps, not nine hundred months of a calendar. */
export function Ask(props: AskProps) {
  const say = useSay()
  const parts = partsOf(props.value)
  const choices: { part: keyof Parts; values: string[] }[] = [
    { part: 'year', values: span(thisYear + 10, 1900).map(String) },
    { part: 'month', values: span(1, 12).map(padded) },
    { part: 'day', values: span(1, daysIn(parts)).map(padded) },
  ]
  return (
    <GroupFrame {...props}>
      <div className="date-parts">
        {choices.map(({ part, values }) => (
          <label className="date-part" key={part}>
            <select
              className="control"
              value={parts[part]}
              aria-invalid={props.problem ? true : undefined}
              onChange={(event) => props.onChange(joined({ ...parts, [part]: event.target.value }))}
            >
              <option value="">--</option>
              {values.map((value) => (
                <option key={value} value={value}>
                  {Number(value)}
                </option>
              ))}
            </select>
            <span>{say(`field.${part}`)}</span>
          </label>
        ))}
      </div>
    </GroupFrame>
  )
}
