// What came from shared data, and what could not be had; that may be tried again.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useContext } from 'react'
import { useLang, useLocal } from '../../../ui/i18n/index.ts'
import type { Draft } from '../../api/case.ts'
import { ask } from '../http.ts'
import { ProblemNotice } from '../notice.tsx'
import { useAppSay } from '../say.ts'
import { DraftPlaceContext, severalItems } from './draft-place.ts'

/** Shared resources that could not answer. */
export const unavailableOf = ({ shared }: Pick<Draft, 'shared'>): string[] =>
  shared.flatMap(({ resource, outcome }) => (outcome === 'unavailable' ? [resource] : []))

export function SharedLine({ draft, flush }: { draft: Draft; flush: () => Promise<unknown> }) {
  const say = useAppSay()
  const local = useLocal()
  const lang = useLang()
  const state = useQueryClient()
  const mayRetry = useContext(DraftPlaceContext) !== severalItems
  const again = useMutation({
    mutationFn: async () => {
      await flush()
      return ask<Draft>(`/drafts/${draft.draftId}/shared`, { method: 'POST', json: {} })
    },
    onSuccess: (next) => state.setQueryData(['draft', draft.draftId], next),
  })
  const names = (outcome: string) =>
    draft.shared
      .filter((one) => one.outcome === outcome)
      .map(({ name }) => local(name))
      .join(lang === 'zh' ? '、' : ', ')
  const missing = names('unavailable')
  const found = names('found')
  if (!found && !missing) return null
  return (
    <div className={missing ? 'notice' : 'shared-line'} role={missing ? 'status' : undefined}>
      {found && <p>{say('shared.found', { names: found })}</p>}
      {missing && (
        <>
          <p>{say('shared.missing', { names: missing })}</p>
          {mayRetry && (
            <button
              type="button"
              className="button button-quiet"
              disabled={again.isPending}
              onClick={() => again.mutate()}
            >
              {say('shared.again')}
            </button>
          )}
          {again.isSuccess && <p>{say('shared.still')}</p>}
          <ProblemNotice error={again.error} />
        </>
      )}
    </div>
  )
}
