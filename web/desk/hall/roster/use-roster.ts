// The roster of a week and the commands of its head; each answers the week as it is then.
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { query, read, send } from '../../api/http.ts'
import type { Copied, Roster, RosterPlace } from '../../api/roster.ts'

export type ShiftOrder = RosterPlace & { staffId: string | null }

/** `on`: a day of the week; this week without. */
export function useRoster(siteId: string, on: string | undefined) {
  const serverState = useQueryClient()
  const key = ['roster', siteId, on]
  const at = `/halls/${encodeURIComponent(siteId)}/roster`
  const roster = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => read<Roster>(`${at}${query({ on })}`, signal),
    placeholderData: keepPreviousData,
  })
  const again = () => serverState.invalidateQueries({ queryKey: key })
  const set = useMutation({
    mutationFn: (order: ShiftOrder) => send<Roster>('PUT', at, order),
    onSuccess: (next) => serverState.setQueryData(key, next),
    onError: again,
  })
  const copy = useMutation({
    mutationFn: (day: string) => send<Copied>('POST', `${at}/copy`, { on: day }),
    onSuccess: ({ roster: next }) => serverState.setQueryData(key, next),
    onError: again,
  })
  return { roster, set, copy }
}
