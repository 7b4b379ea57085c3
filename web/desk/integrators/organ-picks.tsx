import { useQuery } from '@tanstack/react-query'
import { TickList } from '../administration/tick-list.tsx'
import type { Named } from '../api/case.ts'
import { query, read } from '../api/http.ts'
import { useIntegratorSay } from './integrator-words.tsx'

/** The organs of a division, to tick. */
export function OrganPicks(props: {
  divisionCode: string
  chosen: readonly string[]
  onChange: (chosen: readonly string[]) => void
}) {
  const say = useIntegratorSay()
  const { divisionCode, chosen, onChange } = props
  const { data } = useQuery({
    queryKey: ['organs-of', divisionCode],
    queryFn: ({ signal }) =>
      read<{ organs: readonly Named[] }>(`/integrators/organs${query({ division: divisionCode })}`, signal),
  })
  return (
    <TickList
      words={{
        title: say('integrators.organs'),
        chosen: say('integrators.organs-chosen', { n: chosen.length }),
        find: say('integrators.organs-find'),
      }}
      of={data?.organs ?? []}
      chosen={chosen}
      onChange={onChange}
    />
  )
}
