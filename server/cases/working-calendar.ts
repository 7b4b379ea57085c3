// The city's working calendar from its content files: office hours and one file a year.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { canonicalJson, type Json } from '../engines/ledger/index.ts'
import { type Calendar, type CalendarData, calendarDataOf, createCalendar } from '../engines/worktime/index.ts'
import { sha256Hex } from '../platform/crypto/index.ts'

type Office = Parameters<typeof calendarDataOf>[0]
type Years = Parameters<typeof calendarDataOf>[1]

/** Reads `dir` (office-hours.yaml and <year>.yaml). Throws with everything that is wrong in them. */
export const readWorkingCalendar = (dir: string): Calendar => createCalendar(dataOf(dir))

/** What makes two calendars the same: what the files say, whatever their comments. */
export const editionOfCalendar = (dir: string): string => sha256Hex(canonicalJson(dataOf(dir) as unknown as Json))

function dataOf(dir: string): CalendarData {
  const read = (name: string): unknown => parse(readFileSync(join(dir, name), 'utf8'))
  const years = readdirSync(dir)
    .filter((name) => /^\d{4}\.yaml$/.test(name))
    .map(read)
  return calendarDataOf(read('office-hours.yaml') as Office, years as Years)
}
