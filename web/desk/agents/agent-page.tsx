// One agent institution: its contract, its staff, and what was done to it, by whom.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input, Modal, Skeleton, Space } from 'antd'
import { useId, useState } from 'react'
import { Link } from 'wouter'
import { dayText, momentText } from '../../ui/i18n/dates.ts'
import { useLang, useLocal } from '../../ui/i18n/index.ts'
import { AdministrationTabs } from '../administration/tabs.tsx'
import { read, send } from '../api/http.ts'
import { ProblemNote } from '../shell/problem-note.tsx'
import { useAgentSay } from './agent-words.tsx'
import { Clerks } from './clerks.tsx'
import { ContractDialog } from './contract-dialog.tsx'
import { type Institution, pathOf, type Whole, yuan } from './institution.ts'

export function AgentPage({ institutionId }: { institutionId: string }) {
  const local = useLocal()
  const say = useAgentSay()
  const { data, error } = useQuery({
    queryKey: ['agents', institutionId],
    queryFn: ({ signal }) => read<Whole>(pathOf(institutionId), signal),
  })
  return (
    <div className="administration">
      <AdministrationTabs />
      <header className="page-head">
        <Link href="/administration/agents" className="back" aria-label={say('agents.title')}>
          ←
        </Link>
        <h1>{data ? local(data.institution.name) : say('agents.title')}</h1>
        {data && data.institution.endedAt === null && <Acts institution={data.institution} />}
      </header>
      <ProblemNote error={error} />
      {!data && !error && <Skeleton active title={false} />}
      {data && (
        <>
          <ContractFacts institution={data.institution} />
          <Clerks whole={data} />
          <Events events={data.events} />
        </>
      )}
    </div>
  )
}

function Acts({ institution }: { institution: Institution }) {
  const say = useAgentSay()
  const [open, setOpen] = useState<'change' | 'end'>()
  const close = () => setOpen(undefined)
  return (
    <Space>
      <Button onClick={() => setOpen('change')}>{say('agents.change')}</Button>
      <Button danger onClick={() => setOpen('end')}>
        {say('agents.end')}
      </Button>
      {open === 'change' && <ContractDialog institution={institution} onClose={close} onSaved={close} />}
      {open === 'end' && <End institution={institution} onClose={close} />}
    </Space>
  )
}

function End({ institution, onClose }: { institution: Institution; onClose: () => void }) {
  const say = useAgentSay()
  const local = useLocal()
  const id = useId()
  const serverState = useQueryClient()
  const [reason, setReason] = useState('')
  const end = useMutation({
    mutationFn: () => send('POST', `${pathOf(institution.institutionId)}/end`, { reason }),
    onSuccess: () => {
      void serverState.invalidateQueries({ queryKey: ['agents'] })
      onClose()
    },
  })
  return (
    <Modal
      open
      title={say('agents.end-title', { name: local(institution.name) })}
      okText={say('agents.end')}
      cancelText={say('agents.cancel')}
      okButtonProps={{ danger: true, disabled: !reason.trim(), loading: end.isPending }}
      onOk={() => end.mutate()}
      onCancel={onClose}
    >
      <p>{say('agents.end-what')}</p>
      <label htmlFor={`${id}-reason`}>{say('agents.reason')}</label>
      <Input id={`${id}-reason`} maxLength={300} value={reason} onChange={(event) => setReason(event.target.value)} />
      <ProblemNote error={end.error} />
    </Modal>
  )
}

function ContractFacts({ institution }: { institution: Institution }) {
  const say = useAgentSay()
  const lang = useLang()
  const local = useLocal()
  const { data } = useQuery({
    queryKey: ['items-online'],
    queryFn: ({ signal }) =>
      read<{ items: readonly { id: string; name: { zh: string; en: string } }[] }>('/items?limit=100', signal),
  })
  const nameOf = (id: string) => {
    const item = data?.items.find((one) => one.id === id)
    return item ? local(item.name) : id
  }
  const state = say(`agents.state.${institution.state}`)
  const said = institution.endedAt
    ? say('agents.ended-by', {
        by: institution.endedBy ?? '',
        at: momentText(lang, institution.endedAt),
        why: institution.endedWhy ?? '',
      })
    : say('agents.registered-by', { by: institution.registeredBy, at: momentText(lang, institution.registeredAt) })
  const rows = [
    [say('agents.state'), `${state} · ${said}`],
    [say('agents.kind'), say(`agents.kind.${institution.kind}`)],
    [say('agents.days'), `${dayText(lang, institution.fromOn)} – ${dayText(lang, institution.untilOn)}`],
    [say('agents.fee'), yuan(institution.feeFen)],
    [say('agents.items'), institution.items.map(nameOf).join(lang === 'zh' ? '、' : ', ')],
    [
      say('agents.outlets'),
      institution.outlets
        .map(({ name, address }) => [name, address].filter(Boolean).join(' '))
        .join(lang === 'zh' ? '；' : '; '),
    ],
  ]
  return (
    <section className="panel">
      <dl className="facts">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Events({ events }: { events: Whole['events'] }) {
  const say = useAgentSay()
  const lang = useLang()
  return (
    <section className="panel">
      <h2>{say('agents.events')}</h2>
      <table className="list">
        <thead>
          <tr>
            <th>{say('agents.when')}</th>
            <th>{say('agents.act')}</th>
            <th>{say('agents.by')}</th>
          </tr>
        </thead>
        <tbody>
          {events.map(({ kind, at, by }) => (
            <tr key={`${kind}${at}`}>
              <td>{momentText(lang, at)}</td>
              <td>{say(`agents.event.${kind}`)}</td>
              <td>{by}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
