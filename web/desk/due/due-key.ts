// Which words say how a deadline stands. Remaining working days may be negative: that many past it.
import type { Colour } from '../api/case.ts'

type DueKey = 'due.none' | 'due.stopped' | 'due.today' | 'due.left' | 'due.over' | 'due.over-today'

/** The message key and its number of working days. */
export const dueKey = (colour: Colour, remaining: number | null): { key: DueKey; n: number } => {
  if (colour === 'stopped') return { key: 'due.stopped', n: 0 }
  if (remaining === null || colour === 'none') return { key: 'due.none', n: 0 }
  if (colour === 'overdue') return { key: remaining === 0 ? 'due.over-today' : 'due.over', n: Math.abs(remaining) }
  return remaining === 0 ? { key: 'due.today', n: 0 } : { key: 'due.left', n: remaining }
}
