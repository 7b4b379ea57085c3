// The task of a matter beside the flow: approve an extension or not, answer a consultation, end a special procedure with its result,
// resume a suspended case.
import { Button } from 'antd'
import { useState } from 'react'
import type { DeskKey } from '../../say.ts'
import { useDeskSay } from '../../say.ts'
import type { ActProps } from '../act/act-props.ts'
import { ready } from '../act/ready-sentences.ts'
import { ReasonBox } from '../act/reason-box.tsx'

type Verb = 'grant-extension' | 'deny-extension' | 'answer' | 'end-procedure' | 'resume'
const order: readonly Verb[] = ['grant-extension', 'deny-extension', 'answer', 'end-procedure', 'resume']
const did: Record<Verb, DeskKey> = {
  'grant-extension': 'act.did.grant-extension',
  'deny-extension': 'act.did.deny-extension',
  answer: 'act.did.answer',
  'end-procedure': 'act.did.end-procedure',
  resume: 'act.did.resume',
}

export function MatterAct({ view, task, isBusy, onOrder }: ActProps) {
  const say = useDeskSay()
  const [words, setWords] = useState('')
  const [isTried, setTried] = useState(false)
  const matter = view.beside.open.find(({ taskId }) => taskId === task.taskId)
  if (!matter) return null
  const send = (verb: Verb) => {
    const said = words.trim()
    setTried(verb !== 'grant-extension')
    if (isBusy || (!said && verb !== 'grant-extension')) return
    const body = verb === 'end-procedure' || verb === 'resume' ? { result: said } : said ? { opinion: said } : {}
    onOrder({ verb, body, done: did[verb] })
  }
  return (
    <div className="act">
      <div className="beside-matter">
        <p className="muted">{say(`beside.asks.${matter.kind}`, { name: matter.openedBy, n: matter.days })}</p>
        <q>{matter.reason}</q>
      </div>
      <ReasonBox
        label={say(`beside.words.${matter.kind}`)}
        required={matter.kind !== 'extension'}
        value={words}
        onChange={setWords}
        ready={ready[`${matter.kind}-answer`]}
        wrong={isTried && !words.trim() ? say('act.reason-needed') : undefined}
      />
      <div className="act-buttons">
        {order
          .filter((verb) => task.verbs.includes(verb))
          .map((verb) => (
            <Button
              key={verb}
              type={verb === 'deny-extension' ? 'default' : 'primary'}
              danger={verb === 'deny-extension'}
              disabled={isBusy}
              onClick={() => send(verb)}
            >
              {say(`act.${verb}`)}
            </Button>
          ))}
      </div>
    </div>
  )
}
