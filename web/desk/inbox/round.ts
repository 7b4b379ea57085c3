// The round: the cases of the inbox as it was filtered and sorted when one of them was opened. It keeps its order and length while cases
// leave the inbox, so that «12 / 100» means the same all day. Kept for this tab until it is closed, and no more than ids.
import { type QueryClient, useQuery } from '@tanstack/react-query'
import { query, read } from '../api/http.ts'
import type { InboxPage, InboxTask } from '../api/task.ts'
import type { Filters } from './filters.ts'
import { matching } from './matching.ts'

/** `after`: where the inbox goes on beyond what was listed; null at its end. */
type Round = { cases: readonly string[]; filters: Filters; after: string | null }

const key = ['round'] as const
const stored = 'yc-round'
/** So many pages beyond what was listed: 1,000 tasks. */
const morePages = 10

/** The cases of these tasks, each once, without what a colleague has claimed. */
export const casesOf = (tasks: readonly InboxTask[], me: string): readonly string[] => [
  ...new Set(
    tasks
      .filter(({ claimedBy, inPlace }) => claimedBy === null || claimedBy === me || inPlace)
      .map(({ caseId }) => caseId),
  ),
]

export const keepRound = (serverState: QueryClient, round: Round): void => {
  serverState.setQueryDefaults(key, { gcTime: Number.POSITIVE_INFINITY })
  serverState.setQueryData<Round>(key, round)
  try {
    sessionStorage.setItem(stored, JSON.stringify(round))
  } catch {
    // Without storage a reload forgets it.
  }
}

/** What this tab kept before it was reloaded; null when that is nothing, or nothing that can be read. */
export function keptRound(): Round | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(stored) ?? 'null')
    const isRound = typeof kept === 'object' && kept !== null && 'cases' in kept && Array.isArray(kept.cases)
    return isRound && 'filters' in kept ? (kept as Round) : null
  } catch {
    return null
  }
}

/** Every case of the round, with what was not listed yet; undefined when this case is none of them. */
export function useRound(caseId: string, me: string): readonly string[] | undefined {
  const { data: round } = useQuery<Round | null>({
    queryKey: key,
    queryFn: () => null,
    enabled: false,
    initialData: keptRound,
    gcTime: Number.POSITIVE_INFINITY,
  })
  const isIn = round?.cases.includes(caseId) ?? false
  const { data: more } = useQuery({
    enabled: isIn && round?.after != null,
    queryKey: ['round-rest', round?.filters, round?.after],
    queryFn: ({ signal }) => (round?.after ? restOf(round.filters, round.after, me, signal) : []),
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (!round) return undefined
  const all = [...new Set([...round.cases, ...(round.after ? (more ?? []) : [])])]
  return all.includes(caseId) ? all : undefined
}

async function restOf({ q, ...asked }: Filters, from: string, me: string, signal: AbortSignal) {
  const tasks: InboxTask[] = []
  let after: string | null = from
  for (let page = 0; after !== null && page < morePages; page++) {
    const answer: InboxPage = await read<InboxPage>(`/tasks${query({ ...asked, after, limit: 100 })}`, signal)
    tasks.push(...answer.tasks)
    after = answer.next
  }
  return casesOf(matching(tasks, q), me)
}
