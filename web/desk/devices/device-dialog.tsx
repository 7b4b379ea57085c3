// Registering a terminal, or changing one's name and list; what was chosen stays when the server refuses.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Input, Modal } from 'antd'
import { useId, useState } from 'react'
import { type Both, useLocal } from '../../ui/i18n/index.ts'
import { read, send } from '../api/http.ts'
import { ProblemNote } from '../shell/problem-note.tsx'
import type { Device, WithCode } from './device.ts'
import { useDeviceSay } from './device-words.tsx'
import { ItemPicks } from './item-picks.tsx'

type DialogProps = {
  /** The terminal to change; a new one without. */
  device?: Device
  onClose: () => void
  /** A new terminal, with the code that is told once. */
  onCode: (made: WithCode) => void
}

export function DeviceDialog({ device, onClose, onCode }: DialogProps) {
  const say = useDeviceSay()
  const id = useId()
  const serverState = useQueryClient()
  const [name, setName] = useState(device?.name ?? '')
  const [siteId, setSiteId] = useState(device?.siteId ?? '')
  const [items, setItems] = useState<readonly string[]>(device?.items ?? [])
  const save = useMutation({
    mutationFn: async () => {
      if (!device) return send<WithCode>('POST', '/devices', { name, siteId, items })
      await send('PUT', `/devices/${device.deviceId}`, { name, items })
      return undefined
    },
    onSuccess: (made) => {
      void serverState.invalidateQueries({ queryKey: ['devices'] })
      if (made) onCode(made)
      else onClose()
    },
  })
  return (
    <Modal
      open
      width={720}
      title={say(device ? 'devices.change' : 'devices.register')}
      okText={say(device ? 'devices.change-ok' : 'devices.register-ok')}
      cancelText={say('devices.cancel')}
      okButtonProps={{ loading: save.isPending, disabled: !name.trim() || !siteId || items.length === 0 }}
      onOk={() => save.mutate()}
      onCancel={onClose}
    >
      <div className="device-facts">
        <label htmlFor={`${id}-name`}>{say('devices.name')}</label>
        <Input id={`${id}-name`} maxLength={60} value={name} onChange={(event) => setName(event.target.value)} />
        {!device && <SitePick id={`${id}-site`} value={siteId} onChange={setSiteId} />}
        <ItemPicks chosen={items} onChange={setItems} />
        <ProblemNote error={save.error} />
      </div>
    </Modal>
  )
}

function SitePick(props: { id: string; value: string; onChange: (siteId: string) => void }) {
  const say = useDeviceSay()
  const local = useLocal()
  const { data, error } = useQuery({
    queryKey: ['sites'],
    queryFn: ({ signal }) => read<{ sites: readonly { id: string; name: Both }[] }>('/sites', signal),
  })
  return (
    <>
      <label htmlFor={props.id}>{say('devices.site')}</label>
      <select
        id={props.id}
        className="pick"
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      >
        <option value="">{say('devices.site-choose')}</option>
        {data?.sites.map((site) => (
          <option key={site.id} value={site.id}>
            {local(site.name)}
          </option>
        ))}
      </select>
      <ProblemNote error={error} />
    </>
  )
}
