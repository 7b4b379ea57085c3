// Where the board stands and where a click on it leads: filters are in the address, of the board and of its list of cases alike.

import { query } from '../api/http.ts'
import type { LiveColour } from '../api/supervision.ts'

export const colours = ['overdue', 'due-soon', 'in-time', 'stopped'] as const satisfies readonly LiveColour[]
export const dimensions = ['district', 'organ', 'item'] as const
export type Dimension = (typeof dimensions)[number]
export type BoardFilters = { division: string; organ: string; item: string; colour: LiveColour | '' }

/** Filters from an address's query. */
export const readBoard = (search: string): BoardFilters & { by: Dimension } => {
  const from = new URLSearchParams(search)
  return {
    by: dimensions.find((one) => one === from.get('by')) ?? 'district',
    division: from.get('division') ?? '',
    organ: from.get('organ') ?? '',
    item: from.get('item') ?? '',
    colour: colours.find((one) => one === from.get('colour')) ?? '',
  }
}

/** The address of the cases behind a number of the board. */
export const casesAddress = (filters: Partial<BoardFilters>): string => `/supervision/cases${query(filters)}`

/** Which filter a line of a dimension sets. */
export const filterOf = (by: Dimension, id: string): Partial<BoardFilters> =>
  by === 'district' ? { division: id } : by === 'organ' ? { organ: id } : { item: id }
