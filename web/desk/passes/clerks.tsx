// Who may sit at a window and who may not, those first who may not; training is recorded and passes are revoked here.
import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { dayText } from '../../ui/i18n/dates.ts'
import { useLang, useLocal } from '../../ui/i18n/index.ts'
import { read } from '../api/http.ts'
import { ProblemNote } from '../shell/problem-note.tsx'
import { RevokeDialog, TrainDialog } from './clerk-dialogs.tsx'
import type { Clerk, PassState } from './pass.ts'
import { usePassSay } from './pass-words.tsx'

const order: readonly PassState[] = ['revoked', 'ended', 'none', 'ends-soon', 'valid']

export function Clerks() {
  const say = usePassSay()
  const [only, setOnly] = useState<PassState>()
  const { data, error } = useQuery({
    queryKey: ['passes', 'clerks'],
    queryFn: ({ signal }) => read<{ clerks: readonly Clerk[] }>('/passes/clerks', signal),
  })
  const clerks = [...(data?.clerks ?? [])].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
  const count = (state: PassState) => clerks.filter((one) => one.state === state).length
  return (
    <section className="panel" aria-labelledby="clerks">
      <h2 id="clerks">{say('clerks.title')}</h2>
      <p className="muted">{say('clerks.what')}</p>
      <ProblemNote error={error} />
      {!data && !error && <Skeleton active title={false} />}
      {data && clerks.length === 0 && <p>{say('clerks.none')}</p>}
      {clerks.length > 0 && (
        <>
          <fieldset className="clerk-filter">
            <legend className="unseen">{say('clerks.filter')}</legend>
            <button type="button" aria-pressed={only === undefined} onClick={() => setOnly(undefined)}>
              {say('clerks.all')} {clerks.length}
            </button>
            {order.filter(count).map((state) => (
              <button key={state} type="button" aria-pressed={only === state} onClick={() => setOnly(state)}>
                {say(`pass.state.${state}`)} {count(state)}
              </button>
            ))}
          </fieldset>
          <Table clerks={clerks.filter(({ state }) => only === undefined || state === only)} />
        </>
      )}
    </section>
  )
}

function Table({ clerks }: { clerks: readonly Clerk[] }) {
  const say = usePassSay()
  const local = useLocal()
  const lang = useLang()
  const [open, setOpen] = useState<{ clerk: Clerk; act: 'train' | 'revoke' }>()
  const close = () => setOpen(undefined)
  return (
    <>
      <table className="list">
        <thead>
          <tr>
            <th>{say('clerks.name')}</th>
            <th>{say('clerks.site')}</th>
            <th>{say('clerks.state')}</th>
            <th>{say('clerks.until')}</th>
            <th className="count">{say('clerks.hours')}</th>
            <th>{say('clerks.acts')}</th>
          </tr>
        </thead>
        <tbody>
          {clerks.map((clerk) => (
            <tr key={clerk.staffId}>
              <td>{clerk.name}</td>
              <td className="wide">
                {local(clerk.units[0]?.name)}
                {clerk.units.length > 1 && (
                  <small className="muted" title={clerk.units.map(({ name }) => local(name)).join('\n')}>
                    {' '}
                    {say('clerks.more', { n: clerk.units.length })}
                  </small>
                )}
              </td>
              <td>
                <span className="pass-mark" data-state={clerk.state}>
                  {say(`pass.state.${clerk.state}`)}
                </span>
              </td>
              <td>{clerk.pass ? dayText(lang, clerk.pass.validUntil) : '—'}</td>
              <td className="count">{clerk.hours}</td>
              <td className="clerk-acts">
                <Button
                  size="small"
                  aria-label={`${say('clerks.train')} ${clerk.name}`}
                  onClick={() => setOpen({ clerk, act: 'train' })}
                >
                  {say('clerks.train')}
                </Button>
                {(clerk.state === 'valid' || clerk.state === 'ends-soon') && (
                  <Button
                    size="small"
                    danger
                    aria-label={`${say('clerks.revoke')} ${clerk.name}`}
                    onClick={() => setOpen({ clerk, act: 'revoke' })}
                  >
                    {say('clerks.revoke')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {open?.act === 'train' && <TrainDialog clerk={open.clerk} onClose={close} />}
      {open?.act === 'revoke' && <RevokeDialog clerk={open.clerk} onClose={close} />}
    </>
  )
}
