import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import type { Moved, Revision } from '../../api/authoring.ts'
import { send } from '../../api/http.ts'
import { useItemsSay } from '../items-words.tsx'

export type Move = { verb: 'propose' | 'approve' | 'reject' | 'recall' | 'drop'; body?: object }

/** Moves a revision and says what has become of it; everything that was read about items is read again. */
export function useMove({ revisionId, itemId }: Pick<Revision, 'revisionId' | 'itemId'>) {
  const say = useItemsSay()
  const serverState = useQueryClient()
  const [place, go] = useLocation()
  return useMutation({
    mutationFn: ({ verb, body = {} }: Move) => send<Moved>('POST', `/authoring/revisions/${revisionId}/${verb}`, body),
    onSuccess: async ({ state }) => {
      await serverState.invalidateQueries({ queryKey: ['authoring'] })
      const flash = say(`check.done.${state}`)
      go(state === 'dropped' ? `/administration/items` : `${place}?tab=check`, { state: { flash } })
      return itemId
    },
  })
}
