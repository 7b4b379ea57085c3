// Desks that watch: as long as somebody watches, the end of the log is read every quarter of a second, and of each case that moved
// those hear who sit at a unit that has a part in it. They hear that it moved, not what happened: the page asks for that itself.

import type { Database } from '../../platform/database/index.ts'
import { endOfLog, readHappenings } from '../store/live.ts'
import type { Cursor } from '../store/log.ts'

export type Moved = { caseId: string; kinds: string[] }
/** `end`: the room closes, nothing more will come. */
export type Watcher = { units: readonly string[]; tell(moved: Moved[]): void; end(): void }

export type Live = ReturnType<typeof createLive>

const pollMs = 250
const batch = 500

export function createLive({ db, onError }: { db: Database; onError(error: unknown, context: string): void }) {
  const byUnit = new Map<string, Set<Watcher>>()
  const watchers = new Set<Watcher>()
  let cursor: Cursor | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | undefined
  let stopped = false

  const look = async () => {
    cursor ??= await endOfLog(db)
    for (;;) {
      const happenings = await readHappenings(db, cursor, batch)
      cursor = happenings.at(-1) ?? cursor
      tellAll(happenings)
      if (happenings.length < batch) return
    }
  }
  const tellAll = (happenings: Awaited<ReturnType<typeof readHappenings>>) => {
    const news = new Map<Watcher, Map<string, Set<string>>>()
    for (const { caseId, kind, units } of happenings)
      for (const watcher of new Set(units.flatMap((unit) => [...(byUnit.get(unit) ?? [])]))) {
        const cases = news.getOrInsert(watcher, new Map())
        cases.getOrInsert(caseId, new Set()).add(kind)
      }
    for (const [watcher, cases] of news)
      watcher.tell([...cases].map(([caseId, kinds]) => ({ caseId, kinds: [...kinds] })))
  }
  const run = (): void => {
    clearTimeout(timer)
    timer = undefined
    if (watchers.size === 0) {
      cursor = undefined
      return
    }
    running ??= look()
      .catch((error: unknown) => {
        if (!stopped) onError(error, 'live desks')
      })
      .finally(() => {
        running = undefined
        if (!stopped) timer = setTimeout(run, pollMs)
      })
  }
  return {
    /** Tells the watcher what moves from now on; resolves when nothing later can be missed. Call what it answers to leave. */
    async watch(watcher: Watcher): Promise<() => void> {
      watchers.add(watcher)
      cursor ??= await endOfLog(db)
      for (const unit of new Set(watcher.units)) byUnit.getOrInsert(unit, new Set()).add(watcher)
      if (!timer && !running) run()
      return () => {
        watchers.delete(watcher)
        for (const unit of watcher.units) {
          byUnit.get(unit)?.delete(watcher)
          if (byUnit.get(unit)?.size === 0) byUnit.delete(unit)
        }
      }
    },
    /** Looks at once. */
    wake(): void {
      if (watchers.size > 0 && !stopped) run()
    },
    /** How many watch. */
    count: () => watchers.size,
    endAll(): void {
      for (const watcher of [...watchers]) watcher.end()
    },
    async stop(): Promise<void> {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
