// The two shifts of a day at a window, and the days of a week.

import type { Span } from '../../../registry/index.ts'
import { minutesOf } from './local-time.ts'

export const shifts = ['morning', 'afternoon'] as const
export type Shift = (typeof shifts)[number]

const noonBreak = minutesOf('13:00')

/** `minute` of the day. */
export const shiftAt = (minute: number): Shift => (minute < noonBreak ? 'morning' : 'afternoon')

/** The shifts in which a hall with these opening hours is open at all. */
export const shiftsIn = (spans: readonly Span[]): Shift[] =>
  shifts.filter((shift) =>
    spans.some(({ from, until }) => (shift === 'morning' ? minutesOf(from) < noonBreak : minutesOf(until) > noonBreak)),
  )

/** Monday to Sunday of the week in which a day lies. */
export function weekOf(on: string): string[] {
  const day = Temporal.PlainDate.from(on)
  return Array.from({ length: 7 }, (_, index) => day.add({ days: index + 1 - day.dayOfWeek }).toString())
}

/** `days` later, or earlier when below zero. */
export const daysLater = (on: string, days: number): string => Temporal.PlainDate.from(on).add({ days }).toString()

export const sayShift: Record<Shift, { zh: string; en: string }> = {
  morning: { zh: '上午', en: 'morning' },
  afternoon: { zh: '下午', en: 'afternoon' },
}
