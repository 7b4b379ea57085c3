// What can be done with a terminal: another list, a new code, an end.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Input, Modal, Space } from 'antd'
import { useId, useState } from 'react'
import { send } from '../api/http.ts'
import { ProblemNote } from '../shell/problem-note.tsx'
import type { Device, WithCode } from './device.ts'
import { DeviceDialog } from './device-dialog.tsx'
import { useDeviceSay } from './device-words.tsx'

export function DeviceActs({ device, onCode }: { device: Device; onCode: (made: WithCode) => void }) {
  const say = useDeviceSay()
  const [open, setOpen] = useState<'change' | 'revoke'>()
  const renew = useMutation({
    mutationFn: () => send<WithCode>('POST', `/devices/${device.deviceId}/code`),
    onSuccess: onCode,
  })
  const close = () => setOpen(undefined)
  const label = (what: string) => `${what} ${device.name}`
  return (
    <Space size="small">
      <Button size="small" aria-label={label(say('devices.change'))} onClick={() => setOpen('change')}>
        {say('devices.change')}
      </Button>
      <Button
        size="small"
        aria-label={label(say('devices.code-new'))}
        loading={renew.isPending}
        onClick={() => renew.mutate()}
      >
        {say('devices.code-new')}
      </Button>
      <Button size="small" danger aria-label={label(say('devices.revoke'))} onClick={() => setOpen('revoke')}>
        {say('devices.revoke')}
      </Button>
      <ProblemNote error={renew.error} isShort />
      {open === 'change' && <DeviceDialog device={device} onClose={close} onCode={onCode} />}
      {open === 'revoke' && <Revoke device={device} onClose={close} />}
    </Space>
  )
}

function Revoke({ device, onClose }: { device: Device; onClose: () => void }) {
  const say = useDeviceSay()
  const id = useId()
  const serverState = useQueryClient()
  const [reason, setReason] = useState('')
  const revoke = useMutation({
    mutationFn: () => send('POST', `/devices/${device.deviceId}/revoke`, { reason }),
    onSuccess: () => {
      void serverState.invalidateQueries({ queryKey: ['devices'] })
      onClose()
    },
  })
  return (
    <Modal
      open
      title={say('devices.revoke-title', { name: device.name })}
      okText={say('devices.revoke')}
      cancelText={say('devices.cancel')}
      okButtonProps={{ danger: true, disabled: !reason.trim(), loading: revoke.isPending }}
      onOk={() => revoke.mutate()}
      onCancel={onClose}
    >
      <p>{say('devices.revoke-what')}</p>
      <label htmlFor={`${id}-reason`}>{say('devices.reason')}</label>
      <Input id={`${id}-reason`} maxLength={300} value={reason} onChange={(event) => setReason(event.target.value)} />
      <ProblemNote error={revoke.error} />
    </Modal>
  )
}
