// Divisions as the room needs them: the district that a division lies in, its subdistrict, and the text all codes within begin with.

import { ancestors, parseDivisionCode } from '../engines/codes/index.ts'

/** The division and what lies above it, nearest first. */
const line = (code: string): string[] => [code, ...ancestors(code)]

/** The 12-digit code directly below the city, or the city itself. A code that is none stays as it is. */
export const districtOf = (code: string): string => line(code).at(-2) ?? code

/** The division, or for a community its subdistrict. */
export function subdistrictOf(code: string): string {
  const read = parseDivisionCode(code)
  return read.ok && read.value.level === 'community' ? (read.value.parent ?? code) : code
}

const digits = { city: 4, district: 6, subdistrict: 9, community: 12 } as const

/** What the codes of a division and of all below it begin with; undefined for what is no division of a city. */
export function prefixOf(code: string): string | undefined {
  const read = parseDivisionCode(code)
  return read.ok ? read.value.code.slice(0, digits[read.value.level]) : undefined
}
