// The queue of a site, looked at every three seconds, and the commands of a window; each answers the queue as it is then.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { DrawnTicket, Queue } from '../api/hall.ts'
import { read, send } from '../api/http.ts'

export type WindowOrder = { window: number; verb: string; body?: object }

export function useQueue(siteId: string) {
  const serverState = useQueryClient()
  const key = ['queue', siteId]
  const at = `/halls/${encodeURIComponent(siteId)}`
  const queue = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => read<Queue>(`${at}/queue`, signal),
    refetchInterval: 3000,
  })
  const again = () => serverState.invalidateQueries({ queryKey: key })
  const act = useMutation({
    mutationFn: ({ window, verb, body = {} }: WindowOrder) =>
      send<Queue>('POST', `${at}/windows/${window}/${verb}`, body),
    onSuccess: (next) => serverState.setQueryData(key, next),
    onError: again,
  })
  const rejoin = useMutation({
    mutationFn: (ticketId: string) => send('POST', `${at}/tickets/${ticketId}/rejoin`, {}),
    onSettled: again,
  })
  const draw = useMutation({
    mutationFn: (order: { group: string; class?: string }) =>
      send<DrawnTicket>('POST', '/tickets', { siteId, ...order }),
    onSettled: again,
  })
  return { queue, act, rejoin, draw }
}
