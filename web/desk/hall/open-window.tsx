// Choosing a window and what it serves, before calling.
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { useLocal } from '../../ui/i18n/index.ts'
import type { Queue } from '../api/hall.ts'
import { useHallSay } from './hall-words.tsx'

export function OpenWindow(props: {
  queue: Queue
  isBusy: boolean
  onOpen: (window: number, groups: readonly string[]) => void
}) {
  const say = useHallSay()
  const local = useLocal()
  const { site, groups, windows, planned } = props.queue
  const taken = new Set(windows.map(({ window }) => window))
  const numbers = Array.from({ length: site.windows }, (_, index) => index + 1)
  const [window, setWindow] = useState(
    planned.find((one) => one.isMine && !taken.has(one.window))?.window ??
      numbers.find((number) => !taken.has(number)) ??
      1,
  )
  const named = planned.find((one) => one.window === window)
  const own = groups.find((group) => group.windows.includes(window))?.key
  const [chosen, setChosen] = useState<readonly string[]>()
  const serves = chosen ?? (own ? [own] : [])
  return (
    <>
      <h2>{say('hall.open')}</h2>
      <p className="muted">{say('hall.choose')}</p>
      <label className="hall-pick">
        {say('hall.window')}{' '}
        <select
          className="line"
          value={window}
          onChange={(event) => {
            setWindow(Number(event.target.value))
            setChosen(undefined)
          }}
        >
          {numbers.map((number) => (
            <option key={number} value={number} disabled={taken.has(number)}>
              {number} {taken.has(number) ? `· ${say('hall.taken')}` : ''}
            </option>
          ))}
        </select>
      </label>
      {named && (
        <p className={named.isMine ? 'muted' : 'hall-other'}>
          {say(named.isMine ? 'roster.named-me' : 'roster.named', { name: named.name })}
        </p>
      )}
      <fieldset className="hall-groups">
        <legend>{say('hall.groups')}</legend>
        {groups.map(({ key, letter, name }) => (
          <Checkbox
            key={key}
            checked={serves.includes(key)}
            onChange={({ target }) =>
              setChosen(target.checked ? [...serves, key] : serves.filter((each) => each !== key))
            }
          >
            {letter} {local(name)}
          </Checkbox>
        ))}
      </fieldset>
      <Button
        type="primary"
        size="large"
        disabled={props.isBusy || serves.length === 0}
        onClick={() => props.onOpen(window, serves)}
      >
        {say('hall.open')}
      </Button>
    </>
  )
}
