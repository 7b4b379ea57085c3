// Checking a promise after the decision, and, when it was not true, settling whether the decision stands. Both say why.
import { Button } from 'antd'
import { useState } from 'react'
import { useLocal } from '../../ui/i18n/index.ts'
import type { ActProps } from '../case/act/act-props.ts'
import { ready } from '../case/act/ready-sentences.ts'
import { ReasonBox } from '../case/act/reason-box.tsx'
import { type DeskKey, useDeskSay } from '../say.ts'

type Verb = 'confirm-promise' | 'refute-promise' | 'revoke-decision' | 'uphold-decision'
const order: readonly Verb[] = ['confirm-promise', 'uphold-decision', 'refute-promise', 'revoke-decision']
const did: Record<Verb, DeskKey> = {
  'confirm-promise': 'act.did.confirm-promise',
  'refute-promise': 'act.did.refute-promise',
  'revoke-decision': 'act.did.revoke-decision',
  'uphold-decision': 'act.did.uphold-decision',
}

export function PromiseAct({ view, task, isBusy, onOrder }: ActProps) {
  const say = useDeskSay()
  const local = useLocal()
  const [words, setWords] = useState('')
  const [isTried, setTried] = useState(false)
  const isCheck = task.act === 'check-promise'
  const promise = isCheck
    ? view.promises.find(({ materialId }) => task.taskId === `promise.${materialId}`)
    : view.promises.find(({ state }) => state === 'broken')
  const found = isCheck ? undefined : view.timeline.findLast(({ kind }) => kind === 'promise_broken')?.detail
  const send = (verb: Verb) => {
    setTried(true)
    const said = words.trim()
    if (said && !isBusy) onOrder({ verb, body: isCheck ? { opinion: said } : { reason: said }, done: did[verb] })
  }
  return (
    <div className="act">
      <p className="muted">{say(isCheck ? 'promise.check-what' : 'promise.revoke-what')}</p>
      {promise && (
        <div className="commitment">
          <b>{local(promise.name)}</b>
          <q>{local(promise.text)}</q>
        </div>
      )}
      {found && (
        <p>
          {say('promise.found')} <q>{found}</q>
        </p>
      )}
      <ReasonBox
        label={say(isCheck ? 'promise.opinion' : 'promise.reason')}
        required
        value={words}
        onChange={setWords}
        ready={ready[isCheck ? 'promise-check' : 'promise-revoke']}
        wrong={isTried && !words.trim() ? say('act.reason-needed') : undefined}
      />
      {task.verbs.length > 0 && (
        <div className="act-buttons">
          {order
            .filter((verb) => task.verbs.includes(verb))
            .map((verb, index) => (
              <Button
                key={verb}
                type={index === 0 ? 'primary' : 'default'}
                danger={index > 0}
                disabled={isBusy}
                onClick={() => send(verb)}
              >
                {say(`act.${verb}`)}
              </Button>
            ))}
        </div>
      )}
    </div>
  )
}
