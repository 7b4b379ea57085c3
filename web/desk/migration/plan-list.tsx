import { useQueryClient } from '@tanstack/react-query'
import { Button, Progress, Tag } from 'antd'
import { useState } from 'react'
import { dayText } from '../../ui/i18n/dates.ts'
import { useLang } from '../../ui/i18n/index.ts'
import { send } from '../api/http.ts'
import type { MigrationPlan } from '../api/migration.ts'
import { ProblemNote } from '../shell/problem-note.tsx'
import { useMigrationSay } from './migration-words.tsx'

/** Plans of an item: asked for, agreed to, carried out batch by batch. An interrupted run is gone on with. */
export function PlanList({ itemId, plans }: { itemId: string; plans: readonly MigrationPlan[] }) {
  const say = useMigrationSay()
  return (
    <section className="panel" aria-labelledby="migration-plans">
      <h2 id="migration-plans">{say('migration.plans')}</h2>
      <ul className="rows plain">
        {plans.map((plan) => (
          <PlanRow key={plan.planId} itemId={itemId} plan={plan} />
        ))}
      </ul>
    </section>
  )
}

function PlanRow({ itemId, plan }: { itemId: string; plan: MigrationPlan }) {
  const say = useMigrationSay()
  const lang = useLang()
  const serverState = useQueryClient()
  const [shown, setShown] = useState(plan)
  const [isRunning, setRunning] = useState(false)
  const [error, setError] = useState<unknown>()
  const current = isRunning ? shown : plan
  const act = async (work: () => Promise<unknown>) => {
    setError(undefined)
    try {
      await work()
    } catch (thrown) {
      setError(thrown)
    } finally {
      setRunning(false)
      await serverState.invalidateQueries({ queryKey: ['migration', itemId] })
    }
  }
  const decide = (agrees: boolean) => act(() => send('POST', `/migrations/${plan.planId}/decision`, { agrees }))
  const run = () =>
    act(async () => {
      setRunning(true)
      for (let at = plan; at.state === 'approved'; setShown(at))
        at = await send<MigrationPlan>('POST', `/migrations/${plan.planId}/run`, {})
    })
  return (
    <li className="migration-plan">
      <div>
        <strong>{say('migration.plan-versions', { from: plan.fromVersion, to: plan.toVersion })}</strong>{' '}
        <Tag>{say(`migration.state.${current.state}`)}</Tag> {plan.reason}
        <div className="muted">
          {say('migration.asked-by', { name: plan.proposedName, day: dayText(lang, plan.proposedAt) })}
          {plan.decidedName && ` · ${say('migration.decided-by', { name: plan.decidedName })}`}
          {(current.moved > 0 || current.stayed > 0) &&
            ` · ${say('migration.result', { moved: current.moved, stayed: current.stayed })}`}
        </div>
        {isRunning && (
          <Progress percent={99.9} status="active" showInfo={false} aria-label={say('migration.running')} />
        )}
        <ProblemNote error={error} />
      </div>
      {current.state === 'proposed' && (
        <span className="buttons">
          <Button onClick={() => void decide(false)}>{say('migration.reject')}</Button>
          <Button type="primary" onClick={() => void decide(true)}>
            {say('migration.agree')}
          </Button>
        </span>
      )}
      {current.state === 'approved' && (
        <Button type="primary" loading={isRunning} onClick={() => void run()}>
          {say('migration.run')}
        </Button>
      )}
    </li>
  )
}
