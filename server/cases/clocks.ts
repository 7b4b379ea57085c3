// The promised clock of a case as its procedures start and end: 行政许可法 第四十五条, time of a special procedure is not counted.
// none → running ⇄ held (by one or more procedures) → stopped.

import { resume, startClock as start, stop, suspend } from '../engines/worktime/index.ts'
import type { CaseState } from './case.ts'

/** Starts with acceptance; `limitWorkingDays` is the promise of the item version. */
export const startClock = (state: CaseState, limitWorkingDays: number, now: Temporal.Instant): CaseState => ({
  ...state,
  acceptedAt: now.toString(),
  clock: start(limitWorkingDays, now.toString()),
})

/** A special procedure begins; the clock rests while any of them lasts. */
export const holdClock = (state: CaseState, id: string, reason: string, now: Temporal.Instant): CaseState => ({
  ...state,
  holds: [...state.holds, id],
  ...(state.clock &&
    !state.clock.stoppedAt &&
    state.holds.length === 0 && { clock: suspend(state.clock, now.toString(), reason) }),
})

/** A special procedure ends. */
export function releaseClock(state: CaseState, id: string, now: Temporal.Instant): CaseState {
  const holds = state.holds.filter((held) => held !== id)
  const runs = holds.length === 0 && state.clock && !state.clock.stoppedAt
  return { ...state, holds, ...(runs && state.clock && { clock: resume(state.clock, now.toString()) }) }
}

/** The promise is kept or broken now: with the decision, or with the end of the case. */
export const stopClock = (state: CaseState, now: Temporal.Instant): CaseState =>
  state.clock && !state.clock.stoppedAt ? { ...state, clock: stop(state.clock, now.toString()) } : state
