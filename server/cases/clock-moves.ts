import type { CaseState, NewEvent } from './case.ts'
import { startClock, stopClock } from './clocks.ts'
import type { CaseItem } from './item.ts'

/** The clock starts with acceptance and stops with the decision. 行政许可法 第四十二条. */
export function clockMoves(
  state: CaseState,
  move: { event: NewEvent; acceptedFrom?: string },
  { item, now }: { item: CaseItem; now: Temporal.Instant },
): CaseState {
  if (move.event.kind === 'case_accepted') {
    const from = move.acceptedFrom ? Temporal.Instant.from(move.acceptedFrom) : now
    return startClock(state, item.content.limits.promisedWorkingDays, from)
  }
  if (move.event.kind === 'case_decided') return { ...stopClock(state, now), decidedAt: now.toString() }
  return state
}
