// The slots of a day: whole slots within its opening hours.

import type { Span } from '../../../registry/index.ts'
import { minutesOf, timeOf } from './local-time.ts'

/** Beginnings 'HH:MM' of the slots; a slot never runs over closing time. */
export const slotsOf = (spans: readonly Span[], slotMinutes: number): string[] =>
  spans.flatMap(({ from, until }) => {
    const count = Math.floor((minutesOf(until) - minutesOf(from)) / slotMinutes)
    return Array.from({ length: count }, (_, index) => timeOf(minutesOf(from) + index * slotMinutes))
  })
