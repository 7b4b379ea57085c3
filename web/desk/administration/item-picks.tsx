// Items to tick; a word narrows what is shown, never what is chosen.
import { useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { useState } from 'react'
import { type Both, useLocal } from '../../ui/i18n/index.ts'
import { read } from '../api/http.ts'
import './picks.css'

type Item = { id: string; name: Both; channels: { online: boolean } }

export function ItemPicks(props: {
  words: { items: string; chosen: string; find: string }
  /** Leaves out what is not taken online. */
  onlineOnly?: boolean
  chosen: readonly string[]
  onChange: (chosen: readonly string[]) => void
}) {
  const local = useLocal()
  const [typed, setTyped] = useState('')
  const { data } = useQuery({
    queryKey: ['items-online'],
    queryFn: ({ signal }) => read<{ items: readonly Item[] }>('/items?limit=100', signal),
  })
  const { chosen, onChange, words } = props
  const items = (data?.items ?? []).filter(
    ({ channels, name }) => (!props.onlineOnly || channels.online) && local(name).includes(typed.trim()),
  )
  const toggle = (id: string) => onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  return (
    <fieldset className="item-picks">
      <legend>
        {words.items} <span className="muted">{words.chosen}</span>
      </legend>
      <Input
        aria-label={words.find}
        placeholder={words.find}
        allowClear
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <div className="item-picks-list">
        {items.map(({ id, name }) => (
          <label key={id}>
            <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} /> {local(name)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
