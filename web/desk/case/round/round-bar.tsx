// Where one is in the round, and the way on. What was written and not sent is not left behind by one slip of a key.
import { Button } from 'antd'
import { useState } from 'react'
import { ProblemNote } from '../../shell/problem-note.tsx'
import { Keys } from '../../shortcuts/keys.tsx'
import { useShortcuts } from '../../shortcuts/shortcuts.tsx'
import { RoundWords, useRoundSay } from './round-words.tsx'
import { useStep } from './use-step.ts'

type Note = 'none-after' | 'none-before' | 'unsent'

export const RoundBar = ({ caseId }: { caseId: string }) => (
  <RoundWords>
    <Steps caseId={caseId} />
  </RoundWords>
)

function Steps({ caseId }: { caseId: string }) {
  const say = useRoundSay()
  const { round, next, before, open } = useStep(caseId)
  const [note, setNote] = useState<Note>()
  const [error, setError] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const step = async (by: 1 | -1) => {
    if (isBusy) return
    setError(undefined)
    if (note !== 'unsent' && isUnsent()) return setNote('unsent')
    setBusy(true)
    await (by === 1 ? next() : Promise.resolve(before()))
      .then((to) => (to ? open(to) : setNote(by === 1 ? 'none-after' : 'none-before')), setError)
      .finally(() => setBusy(false))
  }
  useShortcuts([
    { combo: 'alt+J', what: 'inbox.key.down', run: () => void step(1), off: !round },
    { combo: 'alt+K', what: 'inbox.key.up', run: () => void step(-1), off: !round },
  ])
  if (!round) return null
  const at = { n: round.indexOf(caseId) + 1, of: round.length }
  return (
    <nav className="round" aria-label={say('round.label')}>
      <span className="unseen">{say('round.at', at)}</span>
      <span className="muted number" aria-hidden="true">
        {at.n} / {at.of}
      </span>
      <Button size="small" disabled={isBusy} onClick={() => void step(-1)}>
        {say('inbox.key.up')} <Keys combo="alt+K" />
      </Button>
      <Button size="small" disabled={isBusy} onClick={() => void step(1)}>
        {say('inbox.key.down')} <Keys combo="alt+J" />
      </Button>
      <span role="status" className={note === 'unsent' ? 'wrong' : 'muted'}>
        {note && say(`round.${note}`)}
      </span>
      <ProblemNote error={error} />
    </nav>
  )
}

/** Whether something is written in the right column; what a command has taken leaves it. */
const isUnsent = (): boolean =>
  [...document.querySelectorAll<HTMLTextAreaElement>('.case-act textarea, .case-act input.line')].some(
    ({ value }) => value.trim() !== '',
  )
