import { useQuery } from '@tanstack/react-query'
import { read } from '../api/http.ts'
import type { Heading, Place } from '../api/powers.ts'

const forever = { staleTime: Number.POSITIVE_INFINITY }

/** Domains and districts, to filter by. */
export function useHeadings(): { domains: readonly Heading[]; districts: readonly Place[] } {
  const domains = useQuery({
    queryKey: ['domains'],
    queryFn: ({ signal }) => read<{ domains: Heading[] }>('/domains', signal),
    ...forever,
  })
  const districts = useQuery({
    queryKey: ['districts'],
    queryFn: ({ signal }) => read<{ divisions: Place[] }>('/divisions', signal),
    ...forever,
  })
  return { domains: domains.data?.domains ?? [], districts: districts.data?.divisions ?? [] }
}
