// The inbox's filters live in the address, so that a list can be kept, sent and come back to.
import type { Colour } from '../api/case.ts'

export type Filters = {
  scope: 'mine' | 'post'
  colour: Exclude<Colour, 'stopped' | 'none'> | ''
  item: string
  q: string
}

const colours: readonly string[] = ['in-time', 'due-soon', 'overdue'] satisfies Colour[]

/** The filters an address's query says; what it does not know is dropped. */
export const readFilters = (search: string): Filters => {
  const query = new URLSearchParams(search)
  const colour = query.get('colour') ?? ''
  return {
    scope: query.get('scope') === 'mine' ? 'mine' : 'post',
    colour: colours.includes(colour) ? (colour as Filters['colour']) : '',
    item: query.get('item') ?? '',
    q: query.get('q') ?? '',
  }
}

/** The query of an address, without what stands at its start value. */
export const writeFilters = (filters: Filters): string => {
  const query = new URLSearchParams()
  if (filters.scope === 'mine') query.set('scope', 'mine')
  for (const key of ['colour', 'item', 'q'] as const) if (filters[key]) query.set(key, filters[key])
  return query.toString()
}
