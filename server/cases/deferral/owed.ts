// Deferral (容缺受理): a case is accepted although materials are missing that may follow, and goes on; it cannot be decided without them. What is
// owed stands in the state of the case. With acceptance each gets its day and two timers: one reminds, one records the default. The
// promised clock runs on: the applicant's delay does not stop it, and the office knows what it waits for.

import type { Calendar } from '../../engines/worktime/index.ts'
import type { CaseRow, CaseState, NewEvent, Owed } from '../case.ts'
import type { DeferralRules } from '../city.ts'
import { dueAfter } from '../deadlines.ts'
import type { Bilingual, CaseItem } from '../item.ts'

export type OwedTimer = 'remind' | 'due'

const prefix = 'deferral:'
export const isDeferralTimer = (timerId: string): boolean => timerId.startsWith(prefix)
const timerIdOf = (what: OwedTimer, materialId: string, version: number) => `${prefix}${what}:${materialId}:${version}`
export const timerKind = (timerId: string): OwedTimer => (timerId.startsWith(`${prefix}due:`) ? 'due' : 'remind')

export const owedOf = (state: Pick<CaseState, 'owed'>): readonly Owed[] => state.owed ?? []

/** The tasks at which brought materials are looked at; they are over when the case is. */
export const tasksOfOwed = (state: CaseState): string[] => owedOf(state).flatMap(({ check }) => check?.taskId ?? [])

/** The state with another list of what is owed; none of it leaves no trace. */
export function withOwed(state: CaseState, owed: readonly Owed[]): CaseState {
  const { owed: _before, ...rest } = state
  return owed.length > 0 ? { ...rest, owed: [...owed] } : rest
}

export const changeOwed = (state: CaseState, materialId: string, change: (one: Owed) => Owed): CaseState =>
  withOwed(
    state,
    owedOf(state).map((one) => (one.materialId === materialId ? change(one) : one)),
  )

/** Gives a material its last day and the timers that go with it; `version` makes their ids the only ones in the case. */
export function askFor(
  { timers: _before, ...one }: Owed,
  until: string,
  { calendar, remindWorkingDays, version }: { calendar: Calendar; remindWorkingDays: number; version: number },
  now: Temporal.Instant,
): Owed {
  const remindAt = calendar.closingOf(calendar.dayAt(calendar.position(calendar.localDay(until)) - remindWorkingDays))
  const isAhead = Temporal.Instant.compare(Temporal.Instant.from(remindAt), now) > 0
  return {
    ...one,
    until,
    timers: [
      ...(isAhead ? [{ timerId: timerIdOf('remind', one.materialId, version), firesAt: remindAt }] : []),
      { timerId: timerIdOf('due', one.materialId, version), firesAt: until },
    ],
  }
}

type StepTools = { item: CaseItem; calendar: Calendar; now: Temporal.Instant; deferral?: DeferralRules }
type After = {
  state: CaseState
  set: { timerId: string; firesAt: string }[]
  cleared: string[]
  event?: Omit<NewEvent, 'actor'>
}

/** What is owed after a step: days with acceptance, nothing when the case is over; timers that begin or end with that. */
export function owedAfter(row: CaseRow, state: CaseState, status: CaseRow['status'], tools: StepTools): After {
  const before = owedOf(row.state).flatMap(({ timers = [] }) => timers)
  const { state: after, event } = settle(row, state, status, tools)
  const now = owedOf(after).flatMap(({ timers = [] }) => timers)
  const without = (all: typeof now, some: typeof now) =>
    all.filter(({ timerId }) => !some.some((other) => other.timerId === timerId))
  return {
    state: after,
    set: without(now, before),
    cleared: without(before, now).map(({ timerId }) => timerId),
    ...(event && { event }),
  }
}

function settle(
  { version }: CaseRow,
  state: CaseState,
  status: CaseRow['status'],
  { item, calendar, now, deferral }: StepTools,
): Pick<After, 'state' | 'event'> {
  const owed = owedOf(state)
  if (owed.length === 0) return { state }
  if (status === 'concluded') return { state: withOwed(state, []) }
  if (status !== 'accepted' || owed.every(({ until }) => until)) return { state }
  const remindWorkingDays = deferral?.remindWorkingDays ?? 0
  const given = owed.map((one) => {
    const until = dueAfter(calendar, now, one.workingDays)
    return one.until ? one : askFor(one, until, { calendar, remindWorkingDays, version }, now)
  })
  const materials = given.map(({ materialId, workingDays, until = '' }) => ({
    materialId,
    name: nameOf(item, materialId),
    workingDays,
    until: calendar.localDay(until),
  }))
  return { state: withOwed(state, given), event: { kind: 'materials_deferred', data: { materials } } }
}

export const nameOf = ({ content }: Pick<CaseItem, 'content'>, materialId: string): Bilingual =>
  content.materials.find(({ id }) => id === materialId)?.name ?? { zh: materialId, en: materialId }
