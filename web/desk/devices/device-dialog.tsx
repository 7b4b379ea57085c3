// Registering a terminal, or changing one's name and list; what was chosen stays when the server refuses.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Input, Modal } from 'antd'
import { useId, useState } from 'react'
import { ItemPicks } from '../administration/item-picks.tsx'
import { SitePick } from '../administration/site-pick.tsx'
import { send } from '../api/http.ts'
import { ProblemNote } from '../shell/problem-note.tsx'
import type { Device, WithCode } from './device.ts'
import { useDeviceSay } from './device-words.tsx'

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
        {!device && (
          <SitePick
            label={say('devices.site')}
            choose={say('devices.site-choose')}
            value={siteId}
            onChange={setSiteId}
          />
        )}
        <ItemPicks
          words={{
            title: say('devices.items'),
            chosen: say('devices.items-chosen', { n: items.length }),
            find: say('devices.items-find'),
          }}
          onlineOnly
          chosen={items}
          onChange={setItems}
        />
        <ProblemNote error={save.error} />
      </div>
    </Modal>
  )
}
