// The agent institutions of one's area with the contract in force; each opens a page of its own.
import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { dayText } from '../../ui/i18n/dates.ts'
import { useLang, useLocal } from '../../ui/i18n/index.ts'
import { AdministrationTabs } from '../administration/tabs.tsx'
import { read } from '../api/http.ts'
import { ProblemNote } from '../shell/problem-note.tsx'
import { useAgentSay } from './agent-words.tsx'
import { ContractDialog } from './contract-dialog.tsx'
import { type Institution, yuan } from './institution.ts'

export function AgentsPage() {
  const say = useAgentSay()
  const [, go] = useLocation()
  const [isRegistering, setRegistering] = useState(false)
  const { data, error } = useQuery({
    queryKey: ['agents'],
    queryFn: ({ signal }) => read<{ institutions: readonly Institution[] }>('/agent-institutions', signal),
  })
  return (
    <div className="administration">
      <AdministrationTabs />
      <header className="page-head">
        <h1>{say('agents.title')}</h1>
        <Button type="primary" onClick={() => setRegistering(true)}>
          {say('agents.register')}
        </Button>
      </header>
      <p className="muted">{say('agents.what')}</p>
      <ProblemNote error={error} />
      {!data && !error && <Skeleton active title={false} />}
      {data?.institutions.length === 0 && <p className="panel">{say('agents.none')}</p>}
      {data && data.institutions.length > 0 && <Table institutions={data.institutions} />}
      {isRegistering && (
        <ContractDialog
          onClose={() => setRegistering(false)}
          onSaved={({ institutionId }) => go(`/administration/agents/${encodeURIComponent(institutionId)}`)}
        />
      )}
    </div>
  )
}

function Table({ institutions }: { institutions: readonly Institution[] }) {
  const say = useAgentSay()
  const lang = useLang()
  const local = useLocal()
  return (
    <section className="panel">
      <table className="list">
        <thead>
          <tr>
            <th>{say('agents.name')}</th>
            <th>{say('agents.kind')}</th>
            <th>{say('agents.days')}</th>
            <th>{say('agents.items')}</th>
            <th>{say('agents.outlets')}</th>
            <th>{say('agents.fee')}</th>
            <th>{say('agents.state')}</th>
          </tr>
        </thead>
        <tbody>
          {institutions.map((one) => (
            <tr key={one.institutionId}>
              <td>
                <Link href={`/administration/agents/${encodeURIComponent(one.institutionId)}`}>{local(one.name)}</Link>
              </td>
              <td>{say(`agents.kind.${one.kind}`)}</td>
              <td>
                {dayText(lang, one.fromOn)} – {dayText(lang, one.untilOn)}
              </td>
              <td>{say('agents.items-n', { n: one.items.length })}</td>
              <td>{say('agents.outlets-n', { n: one.outlets.length })}</td>
              <td className="count">{yuan(one.feeFen)}</td>
              <td>{say(`agents.state.${one.state}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
