// Doing again what a reader set aside: an operator's act, after the cause is mended. An event leaves the list only when it is done.

import type { Database } from '../platform/database/index.ts'
import { type LoggedEvent, listParked, unpark } from './store/log.ts'

/** Does every event again that `reader` has set aside; the numbers done, and failed once more. */
export async function replayParked(
  db: Database,
  reader: string,
  work: (event: LoggedEvent) => Promise<void>,
): Promise<{ done: number; failed: number }> {
  let done = 0
  const parked = await listParked(db, reader)
  for (const event of parked) {
    const ok = await work(event).then(
      () => true,
      () => false,
    )
    if (!ok) continue
    await unpark(db, reader, event)
    done++
  }
  return { done, failed: parked.length - done }
}
