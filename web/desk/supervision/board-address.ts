// Where the board stands and where a click on it leads: filters are in the address, of the board and of its list of cases alike.

import { query } from '../api/http.ts'
import type { Colours, LiveColour, Watched } from '../api/supervision.ts'

export const colours = ['overdue', 'due-soon', 'in-time', 'stopped'] as const satisfies readonly LiveColour[]
export const dimensions = ['district', 'organ', 'item'] as const
export type Dimension = (typeof dimensions)[number]
export type BoardFilters = { division: string; organ: string; item: string; kind: Watched; colour: LiveColour | '' }

/** The member of a count that holds a colour. */
export const memberOf = {
  'in-time': 'inTime',
  'due-soon': 'dueSoon',
  overdue: 'overdue',
  stopped: 'stopped',
} as const satisfies Record<LiveColour, keyof Colours>

/** Filters from an address's query. */
export const readBoard = (search: string): BoardFilters & { by: Dimension } => {
  const from = new URLSearchParams(search)
  return {
    by: dimensions.find((one) => one === from.get('by')) ?? 'district',
    division: from.get('division') ?? '',
    organ: from.get('organ') ?? '',
    item: from.get('item') ?? '',
    kind: from.get('kind') === 'step' ? 'step' : 'case',
    colour: colours.find((one) => one === from.get('colour')) ?? '',
  }
}

/** The address of the cases behind a number of the board. */
export const casesAddress = (filters: Partial<BoardFilters>): string =>
  `/supervision/cases${query({ ...filters, kind: filters.kind === 'step' ? 'step' : '' })}`

/** Which filter a line of a dimension sets. */
export const filterOf = (by: Dimension, id: string): Partial<BoardFilters> =>
  by === 'district' ? { division: id } : by === 'organ' ? { organ: id } : { item: id }
