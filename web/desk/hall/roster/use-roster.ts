// The roster of a week and the commands of its head; each answers the week as it is then.
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { query, read, send } from '../../api/http.ts'
import type { Copied, Roster, RosterPlace } from '../../api/roster.ts'

export type ShiftOrder = RosterPlace & { staffId: string | null }

type Week = string | undefined

/** `on`: a day of the week; this week without. Changes run one after the other, so that the last answer is the newest. */
export function useRoster(siteId: string, on: Week) {
  const serverState = useQueryClient()
  const keyOf = (week: Week) => ['roster', siteId, week]
  const at = `/halls/${encodeURIComponent(siteId)}/roster`
  const roster = useQuery({
    queryKey: keyOf(on),
    queryFn: ({ signal }) => read<Roster>(`${at}${query({ on })}`, signal),
    placeholderData: keepPreviousData,
  })
  const again = () => serverState.invalidateQueries({ queryKey: ['roster', siteId] })
  const scope = { id: `roster ${siteId}` }
  const set = useMutation({
    mutationFn: ({ order }: { order: ShiftOrder; week: Week }) => send<Roster>('PUT', at, order),
    onSuccess: (next, { week }) => serverState.setQueryData(keyOf(week), next),
    onError: again,
    scope,
  })
  const copy = useMutation({
    mutationFn: ({ day }: { day: string; week: Week }) => send<Copied>('POST', `${at}/copy`, { on: day }),
    onSuccess: (done, { week }) => serverState.setQueryData(keyOf(week), done.roster),
    onError: again,
    scope,
  })
  return { roster, set, copy }
}
