// A follower of the log: reads batches behind its cursor, hands each event to its work, then moves the cursor. At least once, in order
// per case; the work is idempotent. An event whose work fails is tried again after a pause and holds its reader, not the case path.

import type { Database } from '../platform/database/index.ts'
import { type Cursor, type LoggedEvent, lockReader, moveCursor, readCursor, readLog } from './store/log.ts'

export type Follower = {
  /** Look at once; somebody has just written. */
  wake(): void
  /** Resolves when nothing is left to read right now (tests, shutdown). */
  settled(): Promise<void>
  stop(): Promise<void>
}
type Options = {
  db: Database
  name: string
  work(event: LoggedEvent): Promise<void>
  onError(error: unknown, event: LoggedEvent | undefined): void
  pollMs?: number
  batch?: number
}

/** Starts following the log as `name`; events written by other processes are seen within `pollMs`. */
export function follow({ db, name, work, onError, pollMs = 500, batch = 200 }: Options): Follower {
  let stopped = false
  let woken = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | undefined

  /** One batch under the reader's lock; true when there may be more. */
  const turn = () =>
    db.write(async (tx) => {
      if (!(await lockReader(tx, name))) return false
      const events = await readLog(db, await readCursor(db, name), batch)
      let done: Cursor | undefined
      try {
        for (const event of events) {
          if (stopped) break
          await work(event).catch((error) => {
            onError(error, event)
            throw new WorkFailed()
          })
          done = event
        }
      } catch (error) {
        if (!(error instanceof WorkFailed)) throw error
        return false
      } finally {
        if (done) await moveCursor(db, name, done)
      }
      return events.length > 0
    })

  const drain = async () => {
    try {
      do woken = false
      while (!stopped && ((await turn()) || woken))
    } catch (error) {
      if (!stopped) onError(error, undefined)
    }
  }
  const run = () => {
    clearTimeout(timer)
    running ??= drain().finally(() => {
      running = undefined
      if (!stopped) timer = setTimeout(run, woken ? 0 : pollMs)
    })
    return running
  }
  void run()
  return {
    wake() {
      woken = true
      if (!stopped && !running) void run()
    },
    async settled() {
      do {
        woken = true
        await run()
      } while (woken)
    },
    async stop() {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}

class WorkFailed extends Error {}
