import { useInfiniteQuery } from '@tanstack/react-query'
import { query, read } from '../api/http.ts'
import type { InboxPage } from '../api/task.ts'
import { useRefresh } from '../live/live.tsx'
import type { Filters } from './filters.ts'
import { matching } from './matching.ts'

const refreshEvery = 5_000

/** The inbox page by page; the server tells when something moves, or it is asked every few seconds. */
export const useInbox = (filters: Filters) => {
  const { q, ...asked } = filters
  const answer = useInfiniteQuery({
    queryKey: ['tasks', asked],
    queryFn: ({ pageParam, signal }) => read<InboxPage>(`/tasks${query({ ...asked, after: pageParam })}`, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    refetchInterval: useRefresh(refreshEvery),
    placeholderData: (before) => before,
  })
  return { ...answer, tasks: matching(answer.data?.pages.flatMap((page) => page.tasks) ?? [], q) }
}
