// What can be done with a client: other grants, a new secret, an end.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Input, Modal, Space } from 'antd'
import { useId, useState } from 'react'
import { send } from '../api/http.ts'
import { ProblemNote } from '../shell/problem-note.tsx'
import type { Client, WithSecret } from './client.ts'
import { ClientDialog } from './client-dialog.tsx'
import { useIntegratorSay } from './integrator-words.tsx'

type Acts = { client: Client; onSecret: (made: WithSecret) => void }

export function ClientActs({ client, onSecret }: Acts) {
  const say = useIntegratorSay()
  const [open, setOpen] = useState<'change' | 'rotate' | 'former' | 'revoke'>()
  const close = () => setOpen(undefined)
  const label = (what: string) => `${what} ${client.name}`
  return (
    <Space size="small" wrap className="client-acts">
      <Button size="small" aria-label={label(say('integrators.change'))} onClick={() => setOpen('change')}>
        {say('integrators.change')}
      </Button>
      <Button size="small" aria-label={label(say('integrators.rotate'))} onClick={() => setOpen('rotate')}>
        {say('integrators.rotate')}
      </Button>
      {client.formerUntil && (
        <Button size="small" danger aria-label={label(say('integrators.former-end'))} onClick={() => setOpen('former')}>
          {say('integrators.former-end')}
        </Button>
      )}
      <Button size="small" danger aria-label={label(say('integrators.revoke'))} onClick={() => setOpen('revoke')}>
        {say('integrators.revoke')}
      </Button>
      {open === 'change' && <ClientDialog client={client} onClose={close} onSecret={onSecret} />}
      {open === 'rotate' && <Rotate client={client} onClose={close} onSecret={onSecret} />}
      {open === 'former' && <EndFormer client={client} onClose={close} />}
      {open === 'revoke' && <Revoke client={client} onClose={close} />}
    </Space>
  )
}

function Rotate({ client, onClose, onSecret }: Acts & { onClose: () => void }) {
  const say = useIntegratorSay()
  const serverState = useQueryClient()
  const rotate = useMutation({
    mutationFn: () => send<WithSecret>('POST', `/integrators/${client.clientId}/secret`),
    onSuccess: (made) => {
      void serverState.invalidateQueries({ queryKey: ['integrators'] })
      onClose()
      onSecret(made)
    },
  })
  return (
    <Modal
      open
      title={say('integrators.rotate-title', { name: client.name })}
      okText={say('integrators.rotate')}
      cancelText={say('integrators.cancel')}
      okButtonProps={{ loading: rotate.isPending }}
      onOk={() => rotate.mutate()}
      onCancel={onClose}
    >
      <p>{say('integrators.rotate-what')}</p>
      <ProblemNote error={rotate.error} />
    </Modal>
  )
}

function EndFormer({ client, onClose }: { client: Client; onClose: () => void }) {
  const say = useIntegratorSay()
  const serverState = useQueryClient()
  const end = useMutation({
    mutationFn: () => send('POST', `/integrators/${client.clientId}/former-secret/end`),
    onSuccess: () => {
      void serverState.invalidateQueries({ queryKey: ['integrators'] })
      onClose()
    },
  })
  return (
    <Modal
      open
      title={say('integrators.former-title', { name: client.name })}
      okText={say('integrators.former-end')}
      cancelText={say('integrators.cancel')}
      okButtonProps={{ danger: true, loading: end.isPending }}
      onOk={() => end.mutate()}
      onCancel={onClose}
    >
      <p>{say('integrators.former-what')}</p>
      <ProblemNote error={end.error} />
    </Modal>
  )
}

function Revoke({ client, onClose }: { client: Client; onClose: () => void }) {
  const say = useIntegratorSay()
  const id = useId()
  const serverState = useQueryClient()
  const [reason, setReason] = useState('')
  const revoke = useMutation({
    mutationFn: () => send('POST', `/integrators/${client.clientId}/revoke`, { reason }),
    onSuccess: () => {
      void serverState.invalidateQueries({ queryKey: ['integrators'] })
      onClose()
    },
  })
  return (
    <Modal
      open
      title={say('integrators.revoke-title', { name: client.name })}
      okText={say('integrators.revoke')}
      cancelText={say('integrators.cancel')}
      okButtonProps={{ danger: true, disabled: !reason.trim(), loading: revoke.isPending }}
      onOk={() => revoke.mutate()}
      onCancel={onClose}
    >
      <p>{say('integrators.revoke-what')}</p>
      <label htmlFor={`${id}-reason`}>{say('integrators.reason')}</label>
      <Input id={`${id}-reason`} maxLength={300} value={reason} onChange={(event) => setReason(event.target.value)} />
      <ProblemNote error={revoke.error} />
    </Modal>
  )
}
