// The room put together: a reader of the log, a tick that moves colours on, and what is read of both.

import type { LoggedEvent } from '../cases/index.ts'
import type { Actor } from '../platform/http/index.ts'
import { type BoardQuery, type ListQuery, listWatched, viewBoard } from './board.ts'
import { createNames, type SupervisionOptions } from './city.ts'
import { type DepartureQuery, isDeparture, keepDeparture, pageDepartures, viewDepartures } from './departures.ts'
import { readMeasures } from './measure.ts'
import { countEvent, counts, type Period, rebuildCube, viewRates, viewRatings, viewSeries } from './statistics.ts'
import { changesLimits, tickLimits, watchCase } from './watch.ts'

export type Supervision = ReturnType<typeof createSupervision>

const tickMs = 10_000

/** Opens the room. Throws when a measure is wrong. Nothing runs in the background until `start`. */
export function createSupervision(options: SupervisionOptions) {
  const { db, clock, calendar, onError } = options
  const tools = { ...options, names: createNames(options), measures: readMeasures(options.dir) }
  let stopped = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<unknown> = Promise.resolve()

  const tick = (now: Temporal.Instant = clock.now()) => tickLimits(db, now)
  const beat = () => {
    running = tick()
      .catch((error) => onError(error, 'supervision tick'))
      .finally(() => {
        if (!stopped) timer = setTimeout(beat, tickMs)
      })
  }

  return {
    /** Takes an event of the log: counts it and watches its case. The same event twice is the same as once. */
    async work(event: LoggedEvent): Promise<void> {
      const isCounted = counts(event.kind)
      const isWatched = changesLimits(event.kind)
      if (!isCounted && !isWatched) return
      await db.write(async (tx) => {
        if (isCounted) await countEvent(tx, event, calendar)
        if (isDeparture(event)) await keepDeparture(tx, event)
        if (isWatched) await watchCase(tx, event, calendar, clock.now())
      })
    },
    /** Moves colours on whose time has come; how many. */
    tick,
    /** Makes the statistics again from the log; the number of events counted. */
    rebuild: () => rebuildCube(db, calendar),

    board: async (actor: Actor, query: BoardQuery) => ({
      ...(await viewBoard(tools, actor, query)),
      departures: await viewDepartures(tools, actor, query),
    }),
    departures: (actor: Actor, query: DepartureQuery) => pageDepartures(tools, actor, query),
    list: (actor: Actor, query: ListQuery) => listWatched(tools, actor, query),
    rates: (actor: Actor, period: Period) => viewRates(tools, actor, period),
    series: (actor: Actor, query: Parameters<typeof viewSeries>[2]) => viewSeries(tools, actor, query),
    ratings: (itemId: string) => viewRatings(tools, itemId),

    start(): void {
      beat()
    },
    async stop(): Promise<void> {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
