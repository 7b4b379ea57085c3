// The institution's staff: added with a sign-in that is shown once, and taken away.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Input, Modal } from 'antd'
import { useId, useState } from 'react'
import { momentText } from '../../ui/i18n/dates.ts'
import { useLang } from '../../ui/i18n/index.ts'
import { send } from '../api/http.ts'
import { ProblemNote } from '../shell/problem-note.tsx'
import { useAgentSay } from './agent-words.tsx'
import { type Account, type Clerk, pathOf, type Whole } from './institution.ts'

export function Clerks({ whole }: { whole: Whole }) {
  const say = useAgentSay()
  const lang = useLang()
  const [isAdding, setAdding] = useState(false)
  const [removing, setRemoving] = useState<Clerk>()
  const { institution, clerks } = whole
  const outletName = (id: string) => institution.outlets.find((outlet) => outlet.id === id)?.name ?? ''
  return (
    <section className="panel">
      <header className="agent-clerks-head">
        <h2>{say('agents.clerks')}</h2>
        {institution.endedAt === null && (
          <Button size="small" onClick={() => setAdding(true)}>
            {say('agents.clerk-add')}
          </Button>
        )}
      </header>
      {clerks.length === 0 && <p className="muted">{say('agents.clerks-none')}</p>}
      {clerks.length > 0 && (
        <table className="list">
          <thead>
            <tr>
              <th>{say('agents.clerk-name')}</th>
              <th>{say('agents.clerk-outlet')}</th>
              <th>{say('agents.clerk-since')}</th>
              <th>{say('agents.act')}</th>
            </tr>
          </thead>
          <tbody>
            {clerks.map((clerk) => (
              <tr key={clerk.staffId}>
                <td>
                  {clerk.name} <span className="muted">{clerk.username}</span>
                </td>
                <td>{outletName(clerk.outletId)}</td>
                <td>{momentText(lang, clerk.addedAt)}</td>
                <td>
                  <Button
                    size="small"
                    danger
                    aria-label={`${say('agents.clerk-remove')} ${clerk.name}`}
                    onClick={() => setRemoving(clerk)}
                  >
                    {say('agents.clerk-remove')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {isAdding && <Add whole={whole} onClose={() => setAdding(false)} />}
      {removing && (
        <Remove institutionId={institution.institutionId} clerk={removing} onClose={() => setRemoving(undefined)} />
      )}
    </section>
  )
}

function Add({ whole, onClose }: { whole: Whole; onClose: () => void }) {
  const say = useAgentSay()
  const id = useId()
  const serverState = useQueryClient()
  const { institution } = whole
  const [name, setName] = useState('')
  const [username, setUsername] = useState('')
  const [outletId, setOutlet] = useState(institution.outlets[0]?.id ?? '')
  const add = useMutation({
    mutationFn: () =>
      send<Account>('POST', `${pathOf(institution.institutionId)}/clerks`, { name, username, outletId }),
    onSuccess: () => void serverState.invalidateQueries({ queryKey: ['agents'] }),
  })
  if (add.data) return <Told name={name} account={add.data} onClose={onClose} />
  return (
    <Modal
      open
      title={say('agents.clerk-add')}
      okText={say('agents.clerk-add')}
      cancelText={say('agents.cancel')}
      okButtonProps={{ loading: add.isPending, disabled: !name.trim() || username.length < 3 }}
      onOk={() => add.mutate()}
      onCancel={onClose}
    >
      <div className="agent-field">
        <label htmlFor={`${id}-name`}>{say('agents.clerk-name')}</label>
        <Input id={`${id}-name`} maxLength={60} value={name} onChange={(event) => setName(event.target.value)} />
        <label htmlFor={`${id}-username`}>{say('agents.clerk-username')}</label>
        <Input
          id={`${id}-username`}
          maxLength={60}
          autoComplete="off"
          value={username}
          onChange={(event) => setUsername(event.target.value)}
        />
        <label htmlFor={`${id}-outlet`}>{say('agents.clerk-outlet')}</label>
        <select
          id={`${id}-outlet`}
          className="pick"
          value={outletId}
          onChange={(event) => setOutlet(event.target.value)}
        >
          {institution.outlets.map((outlet) => (
            <option key={outlet.id} value={outlet.id}>
              {outlet.name}
            </option>
          ))}
        </select>
        <ProblemNote error={add.error} />
      </div>
    </Modal>
  )
}

/** Password and secret, once: they are nowhere to be read again. */
function Told({ name, account, onClose }: { name: string; account: Account; onClose: () => void }) {
  const say = useAgentSay()
  return (
    <Modal
      open
      title={say('agents.account-title', { name })}
      okText={say('agents.account-noted')}
      cancelButtonProps={{ hidden: true }}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      onOk={onClose}
    >
      <dl className="facts">
        <div>
          <dt>{say('agents.clerk-username')}</dt>
          <dd className="number">{account.username}</dd>
        </div>
        <div>
          <dt>{say('agents.account-password')}</dt>
          <dd className="agent-secret">{account.password}</dd>
        </div>
        <div>
          <dt>{say('agents.account-secret')}</dt>
          <dd className="agent-secret">{account.secret}</dd>
        </div>
      </dl>
      <Alert type="warning" showIcon role="alert" title={say('agents.account-what')} />
    </Modal>
  )
}

function Remove(props: { institutionId: string; clerk: Clerk; onClose: () => void }) {
  const say = useAgentSay()
  const serverState = useQueryClient()
  const remove = useMutation({
    mutationFn: () => send('POST', `${pathOf(props.institutionId)}/clerks/${props.clerk.staffId}/remove`),
    onSuccess: () => {
      void serverState.invalidateQueries({ queryKey: ['agents'] })
      props.onClose()
    },
  })
  return (
    <Modal
      open
      title={say('agents.clerk-remove')}
      okText={say('agents.clerk-remove')}
      cancelText={say('agents.cancel')}
      okButtonProps={{ danger: true, loading: remove.isPending }}
      onOk={() => remove.mutate()}
      onCancel={props.onClose}
    >
      <p>{say('agents.clerk-remove-sure', { name: props.clerk.name })}</p>
      <ProblemNote error={remove.error} />
    </Modal>
  )
}
