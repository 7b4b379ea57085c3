import { useLocation, useSearch } from 'wouter'
import { query } from '../api/http.ts'

/** Filters that stand in the address, so that a view can be sent to somebody; `change` keeps the others. */
export function useFilters<K extends string>(path: string, names: readonly K[]) {
  const from = new URLSearchParams(useSearch())
  const [, go] = useLocation()
  const filters = Object.fromEntries(names.map((name) => [name, from.get(name) ?? ''])) as Record<K, string>
  const change = (name: K, value: string) => go(`${path}${query({ ...filters, [name]: value })}`, { replace: true })
  return { filters, change }
}
