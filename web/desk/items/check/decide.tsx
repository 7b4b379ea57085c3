import { Button } from 'antd'
import { useState } from 'react'
import { dayText } from '../../../ui/i18n/dates.ts'
import { useLang } from '../../../ui/i18n/index.ts'
import { ProblemNote } from '../../shell/problem-note.tsx'
import type { TabProps } from '../edit/tab.ts'
import { TextField } from '../field.tsx'
import { useItemsSay } from '../items-words.tsx'
import { useMove } from './use-move.ts'

/** The second person approves or sends back; the authors may take back. */
export function Decide({ revision }: TabProps) {
  const say = useItemsSay()
  const lang = useLang()
  const move = useMove(revision)
  const [note, setNote] = useState('')
  const { may, state, effectiveOn, isAuthor } = revision
  if (state !== 'proposed' && state !== 'approved') return null
  const day = dayText(lang, effectiveOn)
  return (
    <section className="panel" aria-labelledby="check-decide">
      <h2 id="check-decide">{say('items.state.proposed')}</h2>
      {state === 'proposed' && (
        <p>
          {say('check.proposed')} {effectiveOn && say('check.proposed-day', { day })}
        </p>
      )}
      {state === 'proposed' && isAuthor && <p className="muted">{say('check.own')}</p>}
      {may.includes('approve') && <TextField label={say('check.note')} value={note} isLong onChange={setNote} />}
      <ProblemNote error={move.error} />
      <p className="buttons">
        {may.includes('approve') && (
          <Button
            type="primary"
            loading={move.isPending}
            onClick={() => move.mutate({ verb: 'approve', body: note.trim().length > 1 ? { note } : {} })}
          >
            {effectiveOn ? say('check.approve-day', { day }) : say('check.approve')}
          </Button>
        )}
        {may.includes('reject') && (
          <Button
            danger
            disabled={note.trim().length < 2}
            onClick={() => move.mutate({ verb: 'reject', body: { note } })}
          >
            {say('check.reject')}
          </Button>
        )}
        {may.includes('reject') && note.trim().length < 2 && (
          <small className="muted">{say('check.note-needed')}</small>
        )}
        {may.includes('recall') && (
          <Button onClick={() => move.mutate({ verb: 'recall' })}>{say('check.recall')}</Button>
        )}
      </p>
    </section>
  )
}
