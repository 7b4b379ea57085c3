// The items of the catalogue, to tick.
import { useQuery } from '@tanstack/react-query'
import type { Both } from '../../ui/i18n/index.ts'
import { read } from '../api/http.ts'
import { TickList, type TickWords } from './tick-list.tsx'

type Item = { id: string; name: Both; channels: { online: boolean } }

export function ItemPicks(props: {
  words: TickWords
  /** Leaves out what is not taken online. */
  onlineOnly?: boolean
  chosen: readonly string[]
  onChange: (chosen: readonly string[]) => void
}) {
  const { data } = useQuery({
    queryKey: ['items-online'],
    queryFn: ({ signal }) => read<{ items: readonly Item[] }>('/items?limit=100', signal),
  })
  const { onlineOnly, ...rest } = props
  return <TickList {...rest} of={(data?.items ?? []).filter(({ channels }) => !onlineOnly || channels.online)} />
}
