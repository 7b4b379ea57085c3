// Doing again what a reader set aside: an operator's act, after the cause is mended.

import type { Database } from '../platform/database/index.ts'
import { type LoggedEvent, park, unpark } from './store/log.ts'

/** Does every event again that `reader` has set aside; the numbers done and set aside once more. */
export async function replayParked(
  db: Database,
  reader: string,
  work: (event: LoggedEvent) => Promise<void>,
): Promise<{ done: number; failed: number }> {
  const failures: { event: LoggedEvent; error: string }[] = []
  let done = 0
  for (let event = await unpark(db, reader); event; event = await unpark(db, reader)) {
    try {
      await work(event)
      done++
    } catch (error) {
      failures.push({ event, error: String(error) })
    }
  }
  for (const { event, error } of failures) await park(db, reader, event, error)
  return { done, failed: failures.length }
}
