import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { CaseView } from '../api/case.ts'
import { read } from '../api/http.ts'
import type { ItemForm } from '../api/item.ts'
import { useRefresh } from '../live/live.tsx'

/** The case, renewed when the server says that it moved, or every so many milliseconds while it is looked at. */
export const useCase = (caseId: string, every?: number) => {
  const refresh = useRefresh(10_000)
  return useQuery({
    queryKey: ['case', caseId],
    queryFn: ({ signal }) => read<CaseView>(`/cases/${caseId}`, signal),
    // Documents are made a moment after the event that a live desk hears of: who waits for them asks.
    refetchInterval: every ?? refresh,
  })
}

/** The form an item asks; it does not change under one's hands. */
export const useItemForm = (item: { id: string; version: number }, enabled = true) =>
  useQuery({
    enabled,
    queryKey: ['item-form', item.id, item.version],
    queryFn: ({ signal }) => read<ItemForm>(`/items/${item.id}/form?version=${item.version}`, signal),
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  })
