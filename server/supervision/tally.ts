// One event of a case → what it adds to the cube. Pure: the same events give the same numbers, one by one as they come or all at once.
// What happened counts on the day it happened; how a case went is known, and counts, when it is concluded.
// Withdrawn and terminated cases are in no measure of time or visits: nobody's promise was kept or broken.

import type { CaseEvent, CaseState } from '../cases/index.ts'
import { baseItemOf } from '../engines/codes/index.ts'
import { type Calendar, colour, usedWorkingDays } from '../engines/worktime/index.ts'
import { channelOf } from './channel.ts'
import type { CountName, Counts, CubeKey } from './counts.ts'
import { districtOf, subdistrictOf } from './division.ts'

type LimitClock = NonNullable<CaseState['clock']>

/** An event with what the cube needs of its case. */
export type CountedEvent = Pick<CaseEvent, 'caseId' | 'seq' | 'kind' | 'at' | 'actor' | 'data'> & {
  itemId: string
  organId: string
  siteId: string
  channel: string
  division: string
}
/** What is remembered of a case between its events. `seq` is the last event that counted. */
export type Tally = {
  seq: number
  visits: number
  lastVisitOn: string | null
  supplements: number
  rated: boolean
}

export const emptyTally: Tally = { seq: 0, visits: 0, lastVisitOn: null, supplements: 0, rated: false }

const counted = [
  'case_submitted',
  'case_accepted',
  'supplement_required',
  'case_supplemented',
  'case_decided',
  'case_delivered',
  'case_concluded',
  'case_rated',
] as const
/** Kinds of events that count. */
export const countedKinds: readonly string[] = counted

/**
 * Takes the next event of a case. An event at or before the last one counted adds nothing.
 * `clock`: the promised clock of the case, final once it is concluded; null when it never ran.
 */
export function tallyEvent(
  before: Tally,
  event: CountedEvent,
  clock: LimitClock | null,
  calendar: Calendar,
): { tally: Tally; counts: Counts } {
  if (event.seq <= before.seq) return { tally: before, counts: {} }
  const tally = visit({ ...before, seq: event.seq }, event, calendar.localDay(event.at))
  switch (event.kind) {
    case 'case_submitted':
      return { tally, counts: { submitted: 1, ...(channelOf(event.channel).isOnline && { submittedOnline: 1 }) } }
    case 'case_accepted':
      return { tally, counts: { accepted: 1, ...(event.actor.unit === event.siteId && { acceptedOneStop: 1 }) } }
    case 'supplement_required':
      return {
        tally: { ...tally, supplements: tally.supplements + 1 },
        counts: {
          ...(before.supplements === 0 ? { supplemented: 1 } : { supplementedAgain: 1 }),
          ...(Array.isArray(event.data.held) && { heldDemanded: 1 }),
        },
      }
    case 'case_decided':
      return { tally, counts: judged(event.data.benchmark as Benchmark) }
    case 'case_concluded':
      return { tally, counts: conclusion(tally, String(event.data.outcome), clock, calendar) }
    case 'case_rated': {
      const level = levels[Number(event.data.level)]
      if (before.rated || !level) return { tally, counts: {} }
      return { tally: { ...tally, rated: true }, counts: { [level]: 1 } }
    }
    default:
      return { tally, counts: {} }
  }
}

type Benchmark = { decision?: string; departs?: boolean } | undefined

/** A benchmark that leaves it to a person cannot be departed from. */
function judged(benchmark: Benchmark): Counts {
  if (!benchmark || benchmark.decision === 'person') return {}
  return { benchmarked: 1, ...(benchmark.departs === true && { departed: 1 }) }
}

const levels: Record<number, CountName> = { 1: 'rated1', 2: 'rated2', 3: 'rated3', 4: 'rated4', 5: 'rated5' }

/** Coming twice on one day is one visit. */
function visit(tally: Tally, event: CountedEvent, day: string): Tally {
  if (!isVisit(event) || tally.lastVisitOn === day) return tally
  return { ...tally, visits: tally.visits + 1, lastVisitOn: day }
}

function isVisit({ kind, channel, actor, data }: CountedEvent): boolean {
  if (kind === 'case_submitted') return channelOf(channel).isVisit
  if (kind === 'case_supplemented') return actor.kind === 'staff'
  return kind === 'case_delivered' && data.method === 'window'
}

const outcomes: Record<string, CountName> = {
  granted: 'granted',
  denied: 'denied',
  refused: 'refused',
  withdrawn: 'withdrawn',
  terminated: 'terminated',
}

function conclusion(tally: Tally, outcome: string, clock: LimitClock | null, calendar: Calendar): Counts {
  const name = outcomes[outcome]
  if (!name) return {}
  if (name === 'withdrawn' || name === 'terminated') return { [name]: 1 }
  const visits = tally.visits === 0 ? { zeroVisit: 1 } : { windowVisits: tally.visits }
  const isTimed = name !== 'refused' && clock?.stoppedAt !== undefined
  return { [name]: 1, ...visits, ...(isTimed && clock && timing(clock, calendar)) }
}

function timing(clock: LimitClock, calendar: Calendar): Counts {
  const used = elapsedWorkingDays(clock, calendar)
  const promised = clock.limitWorkingDays
  return {
    timed: 1,
    daysUsed: used,
    daysPromised: promised,
    ...(colour(clock, calendar, clock.stoppedAt ?? clock.startedAt) === 'in-time' && { onTime: 1 }),
    ...(used * 2 < promised && { early: 1 }),
  }
}

/**
 * Working days that a stopped clock took, the day of the decision counted, the day of acceptance and suspensions not: 0 when decided
 * on the day of acceptance, and never more than the limit when decided in time.
 */
export function elapsedWorkingDays(clock: LimitClock, calendar: Calendar): number {
  const stoppedAt = clock.stoppedAt ?? clock.startedAt
  if (calendar.position(stoppedAt) <= calendar.position(clock.startedAt)) return 0
  const full = usedWorkingDays(clock, calendar, stoppedAt)
  return clock.limitWorkingDays === 0 ? full : full + 1
}

/** Where what an event adds belongs. */
export const keyOf = (event: CountedEvent, calendar: Calendar): CubeKey => ({
  day: calendar.localDay(event.at),
  itemId: baseItemOf(event.itemId),
  organId: event.organId,
  siteId: event.siteId,
  channel: event.channel,
  division: subdistrictOf(event.division),
  district: districtOf(event.division),
})
