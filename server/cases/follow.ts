// A follower of the log: reads batches behind its cursor, hands each event to its work, then moves the cursor. At least once, in order
// per case; the work is idempotent. An event whose work fails is tried again after growing pauses and holds its reader, not the case
// path; after `maxTries` it is set aside (log_parked) and the reader goes on: one bad event must not hold up a city.

import type { Database } from '../platform/database/index.ts'
import {
  type Cursor,
  isBehind,
  type LoggedEvent,
  lockReader,
  moveCursor,
  park,
  readCursor,
  readLog,
} from './store/log.ts'

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
  maxTries?: number
}

/** Starts following the log as `name`; events written by other processes are seen within `pollMs`. */
export function follow({ db, name, work, onError, pollMs = 500, batch = 200, maxTries = 8 }: Options): Follower {
  let stopped = false
  let woken = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | undefined
  let failing = { key: '', tries: 0, until: 0 }

  /** One batch under the reader's lock; true when there may be more. */
  const turn = () =>
    db.hold(async (tx) => {
      if (!(await lockReader(tx, name))) return false
      const events = await readLog(db, await readCursor(db, name), batch)
      let done: Cursor | undefined
      for (const event of events) {
        if (stopped || !(await attempt(event))) break
        done = event
      }
      if (done) await moveCursor(db, name, done)
      return done !== undefined && done === events.at(-1)
    })

  /** True when the reader may go on behind this event: its work is done, or it was set aside. */
  const attempt = async (event: LoggedEvent): Promise<boolean> => {
    const key = `${event.caseId} ${event.seq}`
    if (failing.key !== key) failing = { key, tries: 0, until: 0 }
    if (performance.now() < failing.until) return false
    try {
      await work(event)
      return true
    } catch (error) {
      onError(error, event)
      failing.tries++
      failing.until = performance.now() + Math.min(30_000, pollMs * 2 ** failing.tries)
      if (failing.tries < maxTries) return false
      await park(db, name, event, String(error))
      return true
    }
  }

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
  const stillBehind = async (): Promise<boolean> => {
    if (stopped || performance.now() < failing.until || !(await isBehind(db, name))) return false
    await new Promise((resolve) => setTimeout(resolve, 5))
    return true
  }
  void run()
  return {
    wake() {
      woken = true
      if (!stopped && !running) void run()
    },
    async settled() {
      // An event becomes readable only when every older transaction of the server has ended, other databases' among them.
      do {
        woken = true
        await run()
      } while (woken || (await stillBehind()))
    },
    async stop() {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
