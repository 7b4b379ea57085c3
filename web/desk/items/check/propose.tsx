import { Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { ProblemNote } from '../../shell/problem-note.tsx'
import type { TabProps } from '../edit/tab.ts'
import { TextField } from '../field.tsx'
import { useItemsSay } from '../items-words.tsx'
import { useMove } from './use-move.ts'

/** Asks a second person, at once or from a day; or gives the revision up. */
export function Propose({ revision, working }: TabProps) {
  const say = useItemsSay()
  const move = useMove(revision)
  const [when, setWhen] = useState<'at-once' | 'from-day'>('at-once')
  const [day, setDay] = useState('')
  const { may } = revision
  if (!may.includes('propose')) return null
  const isSound = working.findings.problems.length === 0
  const isReady = isSound && working.state !== 'stale' && (when === 'at-once' || day !== '')
  const propose = async () => {
    if (await working.flush()) move.mutate({ verb: 'propose', body: when === 'from-day' ? { effectiveOn: day } : {} })
  }
  return (
    <section className="panel" aria-labelledby="check-propose">
      <h2 id="check-propose">{say('check.propose')}</h2>
      <p className="muted">{say('check.propose-what')}</p>
      <fieldset className="item-checks">
        <legend>{say('check.when')}</legend>
        {(['at-once', 'from-day'] as const).map((each) => (
          <label key={each}>
            <input type="radio" name="when" checked={when === each} onChange={() => setWhen(each)} />
            {say(`check.${each}`)}
          </label>
        ))}
      </fieldset>
      {when === 'from-day' && <TextField label={say('check.day')} type="date" value={day} onChange={setDay} />}
      <ProblemNote error={move.error} />
      <p className="buttons">
        <Button type="primary" disabled={!isReady} loading={move.isPending} onClick={() => void propose()}>
          {say('check.propose')}
        </Button>
        {may.includes('drop') && (
          <Popconfirm
            title={say('check.drop-sure')}
            okText={say('check.drop')}
            cancelText={say('item.cancel')}
            onConfirm={() => move.mutate({ verb: 'drop' })}
          >
            <Button danger>{say('check.drop')}</Button>
          </Popconfirm>
        )}
      </p>
    </section>
  )
}
