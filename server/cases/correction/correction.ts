// Correcting what was decided (更正、撤销): one of the organ proposes, a decider who is somebody else approves. A clerical error is corrected: a
// new decision and licence stand in place of the old. A wrong grant is revoked. A default that was recorded by mistake is cleared.
// none → proposed → approved | denied; one proposal at a time.

import type { Json } from '../../engines/flow/index.ts'
import type { CaseEvent, CaseRow, CorrectionKind, EventKind } from '../case.ts'
import type { Bilingual } from '../item.ts'

export type Change = { pointer: string; to: string | number | boolean }

type Row = {
  name: Bilingual
  /** What happened once it is approved. */
  event: EventKind
  may(row: Pick<CaseRow, 'status' | 'outcome' | 'state'>, events: readonly CaseEvent[]): boolean
}
const last = (events: readonly CaseEvent[], ...kinds: EventKind[]) =>
  events.findLast(({ kind }) => kinds.includes(kind))

/** The decision as it stands: as it was taken, or as it was corrected last. */
export const decisionIn = (events: readonly CaseEvent[]): CaseEvent | undefined =>
  last(events, 'case_decided', 'decision_corrected')

/** A granted result is made by the time that it can be corrected. */
const isMade = (events: readonly CaseEvent[]): boolean =>
  decisionIn(events)?.data.decision === 'denied' || last(events, 'result_made', 'case_concluded') !== undefined

/** The default that stands: a deferral that ran out or a promise found untrue, and not cleared since. */
export function defaultIn(events: readonly CaseEvent[]): CaseEvent | undefined {
  const found = last(events, 'deferral_defaulted', 'promise_broken')
  const cleared = last(events, 'default_cleared')
  return found && cleared && cleared.seq > found.seq ? undefined : found
}

export const correctionTable: Record<CorrectionKind, Row> = {
  correction: {
    name: { zh: '更正决定', en: 'Correct the decision' },
    event: 'decision_corrected',
    may: ({ status, state }, events) =>
      (status === 'decided' || status === 'concluded') &&
      state.revokedAt === undefined &&
      decisionIn(events) !== undefined &&
      isMade(events),
  },
  revocation: {
    name: { zh: '撤销决定', en: 'Revoke the decision' },
    event: 'decision_revoked',
    may: ({ status, outcome, state }) =>
      status === 'concluded' &&
      outcome === 'granted' &&
      state.revokedAt === undefined &&
      state.revocation === undefined,
  },
  clearance: {
    name: { zh: '撤销失信记录', en: 'Clear the default' },
    event: 'default_cleared',
    may: ({ state }, events) => state.revocation === undefined && defaultIn(events) !== undefined,
  },
}
export const correctionKinds = Object.keys(correctionTable) as CorrectionKind[]

/** The form with these values in place of those that stand there. */
export function withChanges(form: Record<string, Json>, changes: readonly Change[]): Record<string, Json> {
  const copy = structuredClone(form)
  for (const { pointer, to } of changes) {
    const steps = pointer.slice(1).split('/')
    let at: Json = copy
    for (const step of steps.slice(0, -1)) at = (at as Record<string, Json>)[step] ?? null
    ;(at as Record<string, Json>)[steps.at(-1) ?? ''] = to
  }
  return copy
}

/** The single value at a pointer; undefined when there is none. */
export function valueAt(form: Json, pointer: string): string | number | boolean | undefined {
  let at: Json | undefined = form
  for (const step of pointer.slice(1).split('/'))
    at =
      typeof at === 'object' && at !== null && Object.hasOwn(at, step) ? (at as Record<string, Json>)[step] : undefined
  return typeof at === 'object' || at === undefined ? undefined : at
}
