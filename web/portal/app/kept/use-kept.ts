import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { isCode } from '../http.ts'
import type { Kept } from './kept.ts'
import { findKept } from './store.ts'

/** What the phone keeps of a draft: undefined while it is read, null when there is nothing. */
export function useKept(draftId: string): Kept | null | undefined {
  const [kept, setKept] = useState<Kept | null>()
  useEffect(() => void findKept(draftId).then((found) => setKept(found ?? null)), [draftId])
  return kept
}

/** Opens a page without a network with what the phone keeps for it, as if the server had answered. */
export function useKeptInstead(kept: Kept | null | undefined, error: unknown): void {
  const state = useQueryClient()
  useEffect(() => {
    if (!kept || !isCode(error, 'offline')) return
    const { draft, definition, item } = kept
    state.setQueryData(['form', draft.item.id, draft.item.version], definition)
    state.setQueryData(['item', draft.item.id, draft.item.version], item)
    state.setQueryData(['draft', kept.draftId], draft)
  }, [kept, error, state])
}
