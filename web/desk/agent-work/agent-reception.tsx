// Reception at the counter of an agent institution: the same steps as at a window, with contracted items only, and no officer's act after them.
import { Alert, Skeleton } from 'antd'
import { useMemo } from 'react'
import { useLocal } from '../../ui/i18n/index.ts'
import { type Counter, ReceptionPage } from '../reception/reception-page.tsx'
import { ProblemNote } from '../shell/problem-note.tsx'
import { ReceivedAtAgent } from './received-at-agent.tsx'
import { type AtWork, useAtWork, useWorkSay } from './work.tsx'

export function AgentReception() {
  const say = useWorkSay()
  const work = useAtWork()
  if (work.error) return <ProblemNote error={work.error} />
  if (!work.data) return <Skeleton active title={false} />
  if (work.data.state === 'running') return <AtCounter work={work.data} />
  return (
    <div className="reception">
      <header className="page-head">
        <h1>{say('reception.title')}</h1>
      </header>
      <Alert
        type="warning"
        showIcon
        role="alert"
        title={say(work.data.state === 'upcoming' ? 'agent.upcoming' : 'agent.ended', { from: work.data.fromOn })}
      />
    </div>
  )
}

function AtCounter({ work }: { work: AtWork }) {
  const say = useWorkSay()
  const local = useLocal()
  const name = local(work.name)
  const counter = useMemo<Counter>(
    () => ({
      note: (
        <p className="muted agent-note">
          {say('agent.at', { name, outlet: work.outlet })} ·{' '}
          {say('agent.contract', { from: work.fromOn, until: work.untilOn, n: work.items.length })}
        </p>
      ),
      identifyBy: {
        number: say('agent.number'),
        name: say('agent.name'),
        hint: say('agent.number-hint'),
        wrong: say('agent.number-wrong'),
      },
      items: new Set(work.items.map(({ id }) => id)),
      lastStage: say('agent.receipt-of'),
      Received: ReceivedAtAgent,
    }),
    [say, work, name],
  )
  return <ReceptionPage counter={counter} />
}
