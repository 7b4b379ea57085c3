// Random lives of cases for the law «made again equals counted as it came»: events of several cases, interleaved as a log has them,
// and read with the repetitions that a reader at least once gives.

import fc from 'fast-check'
import type { CaseState, EventKind } from '../cases/index.ts'
import type { CountedEvent } from './tally.ts'

type LimitClock = NonNullable<CaseState['clock']>
export type RandomEvent = CountedEvent & { clock: LimitClock | null }

const pick = <T>(...of: T[]) => fc.constantFrom(...of)
const start = Temporal.Instant.from('2026-02-24T01:00:00Z')

const kinds: EventKind[] = [
  'case_submitted',
  'case_accepted',
  'supplement_required',
  'case_supplemented',
  'task_claimed',
  'review_given',
  'case_delivered',
  'case_concluded',
  'case_rated',
]
const steps = fc.array(
  fc.record({
    kind: pick(...kinds),
    hours: fc.integer({ min: 0, max: 100 }),
    isStaff: fc.boolean(),
    data: fc.record({
      outcome: pick('granted', 'denied', 'refused', 'withdrawn', 'terminated'),
      method: pick('online', 'window', 'post'),
      level: fc.integer({ min: 1, max: 5 }),
    }),
  }),
  { maxLength: 12 },
)
const randomCase = fc.record({
  caseId: fc.uuid({ version: 7 }),
  itemId: pick('an-item', 'another-item'),
  organId: pick('a-function@440306000000', 'a-function@440305000000'),
  channel: pick('web', 'window', 'post-office'),
  division: pick('440306001002', '440306001003', '440305002001', '440300000000'),
  steps,
  clock: fc.option(fc.record({ limitWorkingDays: fc.nat(10), hours: fc.nat(400) })),
})

/** The events of up to six cases, case by case; `picks` says in which order a log has them, `rewinds` where a reader begins again. */
export const randomCases = fc.record({
  events: fc
    .uniqueArray(randomCase, { maxLength: 6, selector: ({ caseId }) => caseId })
    .map((cases) => cases.flatMap(eventsOf)),
  picks: fc.array(fc.nat(5), { maxLength: 80 }),
  rewinds: fc.array(fc.record({ at: fc.nat(60), by: fc.nat(10) }), { maxLength: 4 }),
})

function eventsOf({
  steps,
  clock,
  ...about
}: typeof randomCase extends fc.Arbitrary<infer T> ? T : never): RandomEvent[] {
  const siteId = `station@${about.division}`
  let at = start
  const final: LimitClock | null = clock && {
    limitWorkingDays: clock.limitWorkingDays,
    startedAt: start.toString(),
    suspensions: [],
    stoppedAt: start.add({ hours: clock.hours }).toString(),
  }
  return steps.map(({ kind, hours, isStaff, data }, index) => {
    at = at.add({ hours })
    const actor = isStaff ? { kind: 'staff', unit: siteId } : { kind: 'system' }
    return { ...about, siteId, seq: index + 1, kind, at: at.toString(), actor, data, clock: final }
  })
}

/** The events as a reader of the log meets them. */
export function asRead({
  events,
  picks,
  rewinds,
}: { events: RandomEvent[] } & Pick<RandomCases, 'picks' | 'rewinds'>): RandomEvent[] {
  const waiting = [...Map.groupBy(events, ({ caseId }) => caseId).values()].map((each) => [...each])
  const log: RandomEvent[] = []
  for (let turn = 0; waiting.some((each) => each.length > 0); turn++) {
    const open = waiting.filter((each) => each.length > 0)
    const next = open[(picks[turn] ?? 0) % open.length]?.shift()
    if (next) log.push(next)
  }
  for (const { at, by } of rewinds) log.splice(at, 0, ...log.slice(Math.max(0, at - by), at))
  return log
}
type RandomCases = typeof randomCases extends fc.Arbitrary<infer T> ? T : never
