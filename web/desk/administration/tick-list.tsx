// Things to tick; a word narrows what is shown, never what is chosen.
import { Input } from 'antd'
import { useState } from 'react'
import { type Both, useLocal } from '../../ui/i18n/index.ts'
import './picks.css'

export type TickWords = { title: string; chosen: string; find: string }

export function TickList(props: {
  words: TickWords
  of: readonly { id: string; name: Both }[]
  chosen: readonly string[]
  onChange: (chosen: readonly string[]) => void
}) {
  const local = useLocal()
  const [typed, setTyped] = useState('')
  const { chosen, onChange, words } = props
  const shown = props.of.filter(({ name }) => local(name).includes(typed.trim()))
  const toggle = (id: string) => onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  return (
    <fieldset className="item-picks">
      <legend>
        {words.title} <span className="muted">{words.chosen}</span>
      </legend>
      <Input
        aria-label={words.find}
        placeholder={words.find}
        allowClear
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <div className="item-picks-list">
        {shown.map(({ id, name }) => (
          <label key={id}>
            <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} /> {local(name)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
