// Systems of others in one's area: registered, granted, given a new secret, revoked.
import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { momentText } from '../../ui/i18n/dates.ts'
import { useLang } from '../../ui/i18n/index.ts'
import { AdministrationTabs } from '../administration/tabs.tsx'
import { read } from '../api/http.ts'
import { ProblemNote } from '../shell/problem-note.tsx'
import type { Client, WithSecret } from './client.ts'
import { ClientActs } from './client-acts.tsx'
import { ClientDialog } from './client-dialog.tsx'
import { IntegratorWords, useIntegratorSay } from './integrator-words.tsx'
import { SecretDialog } from './secret-dialog.tsx'
import './integrators.css'

export function IntegratorsPage() {
  return (
    <IntegratorWords>
      <Integrators />
    </IntegratorWords>
  )
}

function Integrators() {
  const say = useIntegratorSay()
  const [isRegistering, setRegistering] = useState(false)
  const [made, setMade] = useState<WithSecret>()
  const { data, error } = useQuery({
    queryKey: ['integrators'],
    queryFn: ({ signal }) => read<{ clients: readonly Client[] }>('/integrators', signal),
  })
  const showSecret = (next: WithSecret) => {
    setRegistering(false)
    setMade(next)
  }
  return (
    <div className="administration">
      <AdministrationTabs />
      <header className="page-head">
        <h1>{say('integrators.title')}</h1>
        <Button type="primary" onClick={() => setRegistering(true)}>
          {say('integrators.register')}
        </Button>
      </header>
      <p className="muted">{say('integrators.what')}</p>
      <ProblemNote error={error} />
      {!data && !error && <Skeleton active title={false} />}
      {data?.clients.length === 0 && <p className="panel">{say('integrators.none')}</p>}
      {data && data.clients.length > 0 && <Table clients={data.clients} onSecret={showSecret} />}
      {isRegistering && <ClientDialog onClose={() => setRegistering(false)} onSecret={showSecret} />}
      {made && <SecretDialog made={made} onClose={() => setMade(undefined)} />}
    </div>
  )
}

function Table({ clients, onSecret }: { clients: readonly Client[]; onSecret: (made: WithSecret) => void }) {
  const say = useIntegratorSay()
  const lang = useLang()
  return (
    <section className="panel">
      <table className="list">
        <thead>
          <tr>
            <th>{say('integrators.name')}</th>
            <th>{say('integrators.id')}</th>
            <th>{say('integrators.grants')}</th>
            <th>{say('integrators.used')}</th>
            <th>{say('integrators.state')}</th>
            <th>{say('integrators.acts')}</th>
          </tr>
        </thead>
        <tbody>
          {clients.map((client) => (
            <tr key={client.clientId}>
              <td>
                {client.name} <small className="muted">{client.contact}</small>
              </td>
              <td className="number">{client.clientId}</td>
              <td>
                {say('integrators.grants-n', { items: client.items.length, organs: client.organs.length })}{' '}
                <small className="muted">{client.scopes.join(' ')}</small>
              </td>
              <td>{client.usedAt ? momentText(lang, client.usedAt) : say('integrators.never')}</td>
              <td className="wide">
                {say(client.revokedAt ? 'integrators.revoked' : 'integrators.running')}{' '}
                <small className="muted">{standingOf(client)}</small>
              </td>
              <td>{!client.revokedAt && <ClientActs client={client} onSecret={onSecret} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )

  function standingOf({ revokedAt, revokedBy, revokedWhy, rotatedAt, formerUntil }: Client): string {
    if (revokedAt)
      return say('integrators.revoked-by', {
        by: revokedBy ?? '',
        at: momentText(lang, revokedAt),
        why: revokedWhy ?? '',
      })
    if (formerUntil) return say('integrators.former', { at: momentText(lang, formerUntil) })
    return rotatedAt ? say('integrators.rotated', { at: momentText(lang, rotatedAt) }) : ''
  }
}
