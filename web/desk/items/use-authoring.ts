// What these pages read from the server, each under its key.
import { useQuery } from '@tanstack/react-query'
import type { Choices, Difference, History, ItemLine, Revision, Usage } from '../api/authoring.ts'
import { read } from '../api/http.ts'

const get = <T>(key: readonly unknown[], path: string, more: { staleTime?: number; enabled?: boolean } = {}) => ({
  queryKey: ['authoring', ...key],
  queryFn: ({ signal }: { signal: AbortSignal }) => read<T>(`/authoring${path}`, signal),
  ...more,
})

export const useItems = () => useQuery(get<{ items: ItemLine[] }>(['items'], '/items'))
export const useChoices = () => useQuery(get<Choices>(['choices'], '/choices', { staleTime: 60_000 }))
export const useRevision = (id: string) =>
  useQuery({ ...get<Revision>(['revision', id], `/revisions/${id}`), refetchOnWindowFocus: false })
export const useDifference = (id: string) =>
  useQuery(get<Difference>(['difference', id], `/revisions/${id}/difference`))
export const useVersionDifference = (id: string, from: number, to: number) =>
  useQuery(get<Difference>(['between', id, from, to], `/items/${id}/difference?from=${from}&to=${to}`))
export const useHistory = (id: string) => useQuery(get<History>(['history', id], `/items/${id}/history`))
export const useUsage = (id: string) => useQuery(get<Usage>(['usage', id], `/items/${id}/usage`))
