// The items a terminal takes, as boxes to tick; a word narrows what is shown, never what is chosen.
import { useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { useState } from 'react'
import { type Both, useLocal } from '../../ui/i18n/index.ts'
import { read } from '../api/http.ts'
import { useDeviceSay } from './device-words.tsx'

type Item = { id: string; name: Both; channels: { online: boolean } }

export function ItemPicks(props: { chosen: readonly string[]; onChange: (chosen: readonly string[]) => void }) {
  const say = useDeviceSay()
  const local = useLocal()
  const [words, setWords] = useState('')
  const { data } = useQuery({
    queryKey: ['items-online'],
    queryFn: ({ signal }) => read<{ items: readonly Item[] }>('/items?limit=100', signal),
  })
  const { chosen, onChange } = props
  const items = (data?.items ?? []).filter(
    ({ channels, name }) => channels.online && local(name).includes(words.trim()),
  )
  const toggle = (id: string) => onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  return (
    <fieldset className="device-items">
      <legend>
        {say('devices.items')} <span className="muted">{say('devices.items-chosen', { n: chosen.length })}</span>
      </legend>
      <Input
        aria-label={say('devices.items-find')}
        placeholder={say('devices.items-find')}
        allowClear
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <div className="device-items-list">
        {items.map(({ id, name }) => (
          <label key={id}>
            <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} /> {local(name)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
