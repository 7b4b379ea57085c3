// The city's working calendar from its content files: office hours and one file a year.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { type Calendar, calendarDataOf, createCalendar } from '../engines/worktime/index.ts'

type Office = Parameters<typeof calendarDataOf>[0]
type Years = Parameters<typeof calendarDataOf>[1]

/** Reads `dir` (office-hours.yaml and <year>.yaml). Throws with everything that is wrong in them. */
export function readWorkingCalendar(dir: string): Calendar {
  const read = (name: string): unknown => parse(readFileSync(join(dir, name), 'utf8'))
  const years = readdirSync(dir)
    .filter((name) => /^\d{4}\.yaml$/.test(name))
    .map(read)
  return createCalendar(calendarDataOf(read('office-hours.yaml') as Office, years as Years))
}
