// Where a number of the board leads: its lines, filtered alike.
import { query } from '../api/http.ts'

export const entryFilters = ['district', 'domain', 'function', 'level', 'state'] as const
export type EntryFilters = Record<(typeof entryFilters)[number], string>
export const siteLevels = ['district', 'subdistrict', 'community'] as const

/** The address of the lines behind a number. */
export const linesAddress = (filters: Partial<EntryFilters>): string =>
  `/administration/onboarding/lines${query(filters)}`
