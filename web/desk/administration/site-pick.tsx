import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { type Both, useLocal } from '../../ui/i18n/index.ts'
import { read } from '../api/http.ts'
import { ProblemNote } from '../shell/problem-note.tsx'

/** One of the city's sites. */
export function SitePick(props: { label: string; choose: string; value: string; onChange: (siteId: string) => void }) {
  const id = useId()
  const local = useLocal()
  const { data, error } = useQuery({
    queryKey: ['sites'],
    queryFn: ({ signal }) => read<{ sites: readonly { id: string; name: Both }[] }>('/sites', signal),
  })
  return (
    <>
      <label htmlFor={id}>{props.label}</label>
      <select id={id} className="pick" value={props.value} onChange={(event) => props.onChange(event.target.value)}>
        <option value="">{props.choose}</option>
        {data?.sites.map((site) => (
          <option key={site.id} value={site.id}>
            {local(site.name)}
          </option>
        ))}
      </select>
      <ProblemNote error={error} />
    </>
  )
}
