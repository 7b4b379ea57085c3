// The draft is gone at the server, submitted or deleted elsewhere: what was typed here since is shown, can be copied, and can begin
// another application of the same item.
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocal } from '../../../ui/i18n/index.ts'
import type { Draft } from '../../api/case.ts'
import { Confirm } from '../confirm.tsx'
import { ask } from '../http.ts'
import { ProblemNotice } from '../notice.tsx'
import { useAppSay } from '../say.ts'
import { Title } from '../title.tsx'
import { CopyTyped } from './copy-typed.tsx'
import type { Kept } from './kept.ts'
import { forget, keep } from './store.ts'

/** Reads, copies, begins anew, or forgets. `mayBegin`: another application can take the words over. */
export function KeptGone({ kept, mayBegin }: { kept: Kept; mayBegin: boolean }) {
  const say = useAppSay()
  const local = useLocal()
  const [asks, setAsks] = useState(false)
  const begin = useMutation({
    mutationFn: async () => {
      const draft = await ask<Draft>('/drafts', { method: 'POST', json: { itemId: kept.draft.item.id } })
      const { draftId } = draft
      const href = `/apply/${draft.item.id}?draft=${draftId}`
      await keep({ ...kept, draft, draftId, href, path: `/drafts/${draftId}` })
      await forget(kept.draftId)
      location.assign(href)
    },
  })
  const drop = () => void forget(kept.draftId).then(() => location.assign('/my'))
  return (
    <>
      <Title after={<p className="overline">{local(kept.draft.item.name)}</p>}>{say('kept.gone-title')}</Title>
      <p className="notice notice-needs-you">{say('kept.gone-text')}</p>
      <ProblemNotice error={begin.error} />
      <CopyTyped definition={kept.definition} form={kept.form} />
      <div className="step-buttons">
        {mayBegin && (
          <button
            type="button"
            className="button button-large"
            disabled={begin.isPending}
            onClick={() => begin.mutate()}
          >
            {say('kept.begin-anew')}
          </button>
        )}
        <a className="button button-quiet" href="/my">
          {say('kept.to-my')}
        </a>
        <button type="button" className="button-plain" onClick={() => setAsks(true)}>
          {say('kept.drop')}
        </button>
      </div>
      {asks && (
        <Confirm title={say('kept.drop-sure')} yes={say('kept.drop')} onYes={drop} onNo={() => setAsks(false)} />
      )}
    </>
  )
}
