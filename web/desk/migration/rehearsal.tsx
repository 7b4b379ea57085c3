import { useQueryClient } from '@tanstack/react-query'
import { Button, Input, Progress } from 'antd'
import { useState } from 'react'
import { send } from '../api/http.ts'
import type { MigrationOverview } from '../api/migration.ts'
import { ProblemNote } from '../shell/problem-note.tsx'
import { GroupTable } from './group-table.tsx'
import { useMigrationSay } from './migration-words.tsx'
import { StepMapping } from './step-mapping.tsx'
import { useRehearsal } from './use-rehearsal.ts'

type RehearsalProps = { overview: MigrationOverview; from: number | undefined; to: number | undefined }

/** Versions, mapping, what would happen, and the request. A change of the question forgets the answer. */
export function Rehearsal({ overview, ...wanted }: RehearsalProps) {
  const say = useMigrationSay()
  const { item, versions } = overview
  const older = versions.filter(({ version, open }) => open > 0 && version !== item.version)
  const [from, setFrom] = useState(wanted.from ?? older.at(-1)?.version)
  const [to, setTo] = useState(wanted.to ?? item.version)
  const [map, setMap] = useState<Record<string, string>>({})
  const rehearsal = useRehearsal(item.id)
  const source = versions.find(({ version }) => version === from)
  const target = versions.find(({ version }) => version === to)
  if (older.length === 0 && !source) return <p className="empty">{say('migration.none')}</p>
  const changed = (change: () => void) => {
    change()
    rehearsal.forget()
  }
  const choose = (label: string, value: number | undefined, set: (version: number) => void) => (
    <label>
      {label}{' '}
      <select className="pick" value={value ?? ''} onChange={(event) => changed(() => set(Number(event.target.value)))}>
        {versions.map(({ version, open }) => (
          <option key={version} value={version}>
            {say('migration.version', { version, open })}
          </option>
        ))}
      </select>
    </label>
  )
  return (
    <section className="panel" aria-label={say('migration.rehearsal')}>
      <div className="migration-choice">
        {choose(say('migration.from'), from, setFrom)}
        {choose(say('migration.to'), to, setTo)}
      </div>
      {source && target && source !== target && (
        <>
          <StepMapping from={source} to={target} map={map} onChange={(next) => changed(() => setMap(next))} />
          <Button
            type="primary"
            loading={rehearsal.isRunning}
            onClick={() => void rehearsal.run({ fromVersion: source.version, toVersion: target.version, map })}
          >
            {say('migration.rehearse')}
          </Button>
          {(rehearsal.isRunning || rehearsal.isDone) && (
            <Progress
              percent={rehearsal.isDone ? 100 : Math.round((100 * rehearsal.cases.length) / Math.max(1, source.open))}
              aria-label={say('migration.progress')}
            />
          )}
          <ProblemNote error={rehearsal.error} />
          {rehearsal.isDone && <GroupTable cases={rehearsal.cases} />}
          {rehearsal.isDone && rehearsal.cases.some(({ moves }) => moves) && (
            <Ask itemId={item.id} versions={{ fromVersion: source.version, toVersion: target.version, map }} />
          )}
        </>
      )}
    </section>
  )
}

function Ask(props: { itemId: string; versions: { fromVersion: number; toVersion: number; map: object } }) {
  const say = useMigrationSay()
  const serverState = useQueryClient()
  const [reason, setReason] = useState('')
  const [error, setError] = useState<unknown>()
  const ask = async () => {
    try {
      await send('POST', '/migrations', { itemId: props.itemId, ...props.versions, reason: reason.trim() })
      setReason('')
      setError(undefined)
      await serverState.invalidateQueries({ queryKey: ['migration', props.itemId] })
    } catch (thrown) {
      setError(thrown)
    }
  }
  return (
    <form
      className="migration-ask"
      onSubmit={(event) => {
        event.preventDefault()
        void ask()
      }}
    >
      <label htmlFor="migration-reason">{say('migration.reason')}</label>
      <Input.TextArea
        id="migration-reason"
        value={reason}
        maxLength={500}
        autoSize={{ minRows: 2 }}
        onChange={(event) => setReason(event.target.value)}
      />
      <ProblemNote error={error} />
      <Button type="primary" htmlType="submit" disabled={reason.trim().length < 2}>
        {say('migration.ask')}
      </Button>
      <span className="muted">{say('migration.ask-what')}</span>
    </form>
  )
}
