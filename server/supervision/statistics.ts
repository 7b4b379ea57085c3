// Statistics off the cube: every measure for a period with both its readings, one measure as a series, the ratings of an item.
// The cube is filled event by event; `rebuildCube` makes it again from the whole log, to the same numbers.

import type { LoggedEvent } from '../cases/index.ts'
import type { Calendar } from '../engines/worktime/index.ts'
import type { Connection, Database } from '../platform/database/index.ts'
import type { Actor } from '../platform/http/index.ts'
import { problem } from '../platform/problem/index.ts'
import { channelOf } from './channel.ts'
import type { Bilingual, Names, SupervisionOptions } from './city.ts'
import { addCounts, type Counts, type CubeKey, countNames } from './counts.ts'
import { type Measure, readCan, readWas } from './measure.ts'
import { prefixesFor, scopeOf } from './scope.ts'
import {
  addToCube,
  clearCube,
  findClock,
  findTally,
  type Grouping,
  readCountedEvents,
  type Slice,
  saveTallies,
  sumCube,
  sumRatings,
} from './store/cube.ts'
import { countOverdue } from './store/watch.ts'
import { type CountedEvent, countedKinds, emptyTally, keyOf, type Tally, tallyEvent } from './tally.ts'

export type StatisticsTools = Pick<SupervisionOptions, 'db' | 'clock' | 'catalogue'> & {
  names: Names
  measures: readonly Measure[]
}
export type Period = { from: string; to: string; division?: string | undefined }
export type SeriesBy = Exclude<Grouping, 'all'>

export const counts = (kind: string): boolean => countedKinds.includes(kind)

/** Adds one event to the cube, once. */
export async function countEvent(tx: Connection, event: LoggedEvent, calendar: Calendar): Promise<void> {
  const before = (await findTally(tx, event.caseId)) ?? emptyTally
  if (event.seq <= before.seq) return
  const clock = event.kind === 'case_concluded' ? await findClock(tx, event.caseId) : null
  const { tally, counts } = tallyEvent(before, event, clock, calendar)
  await saveTallies(tx, [{ ...tally, caseId: event.caseId }])
  if (Object.keys(counts).length > 0) await addToCube(tx, [{ ...keyOf(event, calendar), ...counts }])
}

const casesPerPage = 500
const first = '00000000-0000-0000-0000-000000000000'

/** Makes the cube again from the log, in one transaction; the number of events counted. The reader of the log waits meanwhile, cases do not. */
export function rebuildCube(db: Database, calendar: Calendar): Promise<number> {
  return db.write(async (tx) => {
    await clearCube(tx)
    let total = 0
    for (let after: string | undefined = first; after !== undefined; ) {
      const { events, last } = await readCountedEvents(tx, after, casesPerPage)
      const { tallies, rows } = tallyAll(events, calendar)
      await saveTallies(tx, tallies)
      await addToCube(tx, rows)
      total += events.length
      after = last
    }
    return total
  })
}

/** Tallies whole cases, each from its first event on. */
export function tallyAll(
  events: readonly (CountedEvent & { clock: Parameters<typeof tallyEvent>[2] })[],
  calendar: Calendar,
): { tallies: (Tally & { caseId: string })[]; rows: (CubeKey & Counts)[] } {
  const tallies = new Map<string, Tally>()
  const rows = new Map<string, CubeKey & Counts>()
  for (const event of events) {
    const { tally, counts } = tallyEvent(tallies.get(event.caseId) ?? emptyTally, event, event.clock, calendar)
    tallies.set(event.caseId, tally)
    if (Object.keys(counts).length === 0) continue
    const key = keyOf(event, calendar)
    const id = JSON.stringify(key)
    const row = rows.get(id) ?? { ...key }
    addCounts(row, counts)
    rows.set(id, row)
  }
  return { tallies: [...tallies].map(([caseId, tally]) => ({ ...tally, caseId })), rows: [...rows.values()] }
}

const longestDays = 1100

/** The part of the cube asked for. Problems: bad-request, forbidden. */
function sliceOf(actor: Actor, { from, to, division }: Period): Slice {
  const days = Temporal.PlainDate.from(from).until(to).days
  if (days < 0 || days > longestDays)
    throw problem('bad-request', {
      zh: '起止日期不对：起始日不能晚于截止日，最长三年',
      en: 'The period must not end before it begins, and lasts three years at most',
    })
  return { from, to, prefixes: prefixesFor(actor, division) }
}

const describe = ({ key, name, unit, target, was, can }: Measure) => ({
  key,
  name,
  unit,
  target: target ?? null,
  definition: { was: { zh: was.zh, en: was.en }, can: can ? { zh: can.zh, en: can.en } : null },
})

/** Every measure over a period: what was, and over the published items what can be. Problems: bad-request, forbidden. */
export async function viewRates(
  { db, clock, catalogue, names, measures }: StatisticsTools,
  actor: Actor,
  period: Period,
) {
  const slice = sliceOf(actor, period)
  const [[sums = {}], openOverdue] = await Promise.all([
    sumCube(db, 'all', countNames, slice),
    countOverdue(db, slice.prefixes),
  ])
  const items = catalogue.listItems()
  return {
    asOf: clock.now().toString(),
    from: period.from,
    to: period.to,
    divisions: (period.division ? [period.division] : scopeOf(actor)).map((code) => ({
      code,
      name: names.division(code),
    })),
    items: items.length,
    openOverdue,
    measures: measures.map((measure) => ({
      ...describe(measure),
      was: readWas(measure, sums),
      can: readCan(measure, items) ?? null,
    })),
  }
}

/** One measure, point by point. Problems: bad-request (also for a measure that is none), forbidden. */
export async function viewSeries(
  { db, clock, names, measures }: StatisticsTools,
  actor: Actor,
  query: Period & { measure: string; by: SeriesBy },
) {
  const measure = measures.find(({ key }) => key === query.measure)
  if (!measure)
    throw problem('bad-request', {
      zh: `没有指标“${query.measure}”，请从指标列表中选择`,
      en: `There is no measure ${query.measure}; choose one from the list`,
    })
  const { numerator, denominator = [] } = measure.was
  const wanted = countNames.filter((name) => numerator.includes(name) || denominator.includes(name))
  const rows = await sumCube(db, query.by, wanted, sliceOf(actor, query))
  const name = namesBy(names)[query.by]()
  return {
    asOf: clock.now().toString(),
    from: query.from,
    to: query.to,
    by: query.by,
    measure: describe(measure),
    points: rows.map((row) => ({ key: row.key, name: name(row.key), ...readWas(measure, row) })),
  }
}

const namesBy = (names: Names): Record<SeriesBy, () => (key: string) => Bilingual> => ({
  day: () => (key) => ({ zh: key, en: key }),
  item: names.items,
  district: () => names.division,
  organ: () => names.unit,
  channel: () => (key) => channelOf(key).name,
})

/** The ratings of an item for everybody: how many of each level, nothing of who or what was said. Problem: not-found. */
export async function viewRatings({ db, catalogue, measures }: StatisticsTools, itemId: string) {
  await catalogue.getItem(itemId)
  const sums = await sumRatings(db, itemId)
  const levels = ([5, 4, 3, 2, 1] as const).map((level) => ({ level, count: sums[`rated${level}`] ?? 0 }))
  const satisfaction = measures.find(({ key }) => key === 'satisfaction')
  return {
    itemId,
    rated: levels.reduce((total, { count }) => total + count, 0),
    levels,
    satisfaction: satisfaction ? readWas(satisfaction, sums) : null,
  }
}
