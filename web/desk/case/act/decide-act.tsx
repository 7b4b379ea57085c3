import { Button } from 'antd'
import { useState } from 'react'
import { BenchmarkNote } from '../../../ui/advice/index.ts'
import { useDeskSay } from '../../say.ts'
import { Keys } from '../../shortcuts/keys.tsx'
import { useShortcuts } from '../../shortcuts/shortcuts.tsx'
import type { ActProps } from './act-props.ts'
import { Opinions } from './opinions.tsx'
import { ready } from './ready-sentences.ts'
import { ReasonAct } from './reason-act.tsx'
import { ReasonBox } from './reason-box.tsx'

/** The decision, with all reviewers' opinions before one's eyes. A denial must say why. 行政许可法 第三十七、三十八条. */
export function DecideAct(props: ActProps) {
  const say = useDeskSay()
  const { task, view, isBusy } = props
  const [reason, setReason] = useState('')
  const [isReturning, setReturning] = useState(false)
  const [tried, setTried] = useState<'granted' | 'denied'>()
  const benchmark = view.benchmark
  const departs = (decision: 'granted' | 'denied') =>
    benchmark !== null && benchmark.decision !== 'person' && benchmark.decision !== decision
  const needsReason = (decision: 'granted' | 'denied') => decision === 'denied' || departs(decision)
  const wrong = tried && !reason.trim()
  const mayReturn = task.verbs.includes('return')
  const decide = (decision: 'granted' | 'denied') => {
    if (isBusy) return
    if (needsReason(decision) && !reason.trim()) return setTried(decision)
    props.onOrder({
      verb: 'decide',
      body: { decision, reason: reason.trim() || ready.grant[0] },
      done: decision === 'granted' ? 'act.did.grant' : 'act.did.deny',
    })
  }
  useShortcuts([
    { combo: 'alt+G', what: 'decide.grant', run: () => decide('granted'), off: isReturning },
    { combo: 'alt+N', what: 'decide.deny', run: () => decide('denied'), off: isReturning },
    { combo: 'alt+B', what: 'act.return', run: () => setReturning(true), off: !mayReturn },
    { combo: 'Escape', what: 'act.cancel', run: () => setReturning(false), off: !isReturning },
  ])
  return (
    <div className="act decide">
      {benchmark && <BenchmarkNote benchmark={benchmark} isOpen />}
      <Opinions view={view} />
      {isReturning ? (
        <ReasonAct {...props} verb="return" ready="return" done="act.did.return" onCancel={() => setReturning(false)} />
      ) : (
        <>
          <ReasonBox
            label={say('decide.reason')}
            value={reason}
            onChange={setReason}
            ready={tried === 'denied' ? ready.deny : [ready.grant[0], ready.grant[1], ...ready.deny]}
            wrong={wrong ? say(departs(tried) ? 'decide.departs' : 'decide.reason-needed') : undefined}
          />
          <div className="act-buttons">
            <Button type="primary" loading={isBusy} onClick={() => decide('granted')}>
              {say('decide.grant')} <Keys combo="alt+G" />
            </Button>
            <Button danger disabled={isBusy} onClick={() => decide('denied')}>
              {say('decide.deny')} <Keys combo="alt+N" />
            </Button>
            {mayReturn && (
              <Button disabled={isBusy} onClick={() => setReturning(true)}>
                {say('act.return')} <Keys combo="alt+B" />
              </Button>
            )}
          </div>
        </>
      )}
    </div>
  )
}
