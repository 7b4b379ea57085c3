// A day and a slot of it: first the days as a list, then the times as large buttons.
import { useState } from 'react'
import { dayText } from '../../../ui/i18n/dates.ts'
import { useLang, useLocal } from '../../../ui/i18n/index.ts'
import type { Slots } from '../../api/hall.ts'
import { useAppSay } from '../say.ts'

export type Choice = { on: string; starts: string }

/** `confirm` says what the button does with the chosen slot. */
export function SlotChoice(props: {
  days: Slots['days']
  confirm: (day: string, time: string) => string
  isBusy: boolean
  onChoose: (choice: Choice) => void
}) {
  const say = useAppSay()
  const lang = useLang()
  const local = useLocal()
  const firstFree = props.days.find(({ slots }) => slots.some(({ free }) => free > 0))
  const [on, setOn] = useState(firstFree?.on ?? props.days[0]?.on ?? '')
  const [starts, setStarts] = useState('')
  const day = props.days.find((each) => each.on === on)
  return (
    <div className="slot-choice">
      <label className="slot-day">
        <span>{say('hall.day')}</span>
        <select
          className="control"
          value={on}
          onChange={(event) => {
            setOn(event.target.value)
            setStarts('')
          }}
        >
          {props.days.map((each) => (
            <option key={each.on} value={each.on}>
              {weekday(lang, each.on)}
              {each.closed ? ` · ${local(each.closed)}` : ''}
            </option>
          ))}
        </select>
      </label>
      {day?.closed && (
        <p className="notice">{say('hall.closed', { day: dayText(lang, on), why: local(day.closed) })}</p>
      )}
      {day && !day.closed && day.slots.length === 0 && <p className="notice">{say('hall.no-slots')}</p>}
      {day && day.slots.length > 0 && (
        <fieldset className="slots">
          <legend>{say('hall.slots')}</legend>
          {day.slots.map((slot) => (
            <label key={slot.starts} className="slot" data-full={slot.free === 0 ? '' : undefined}>
              <input
                type="radio"
                name="slot"
                value={slot.starts}
                checked={starts === slot.starts}
                disabled={slot.free === 0}
                onChange={() => setStarts(slot.starts)}
              />
              <strong>{slot.starts}</strong>
              <small>{slot.free === 0 ? say('hall.full') : say('hall.free', { n: slot.free })}</small>
            </label>
          ))}
        </fieldset>
      )}
      <button
        type="button"
        className="button button-large"
        disabled={starts === '' || props.isBusy}
        onClick={() => props.onChoose({ on, starts })}
      >
        {starts === '' ? say('hall.choose') : props.confirm(dayText(lang, on), starts)}
      </button>
    </div>
  )
}

const weekday = (lang: 'zh' | 'en', on: string): string =>
  new Intl.DateTimeFormat(lang === 'zh' ? 'zh-CN' : 'en-GB', {
    timeZone: 'Asia/Shanghai',
    month: 'long',
    day: 'numeric',
    weekday: 'short',
  }).format(new Date(`${on}T12:00:00+08:00`))
