// How somebody stands: trained so many hours, with a pass that holds, ends soon, has ended or was revoked. Read off the events.

import type { PassRules } from './content.ts'

export type PassEvent =
  | { kind: 'trained'; at: string; byName: string; data: { course: string; hours: number; on: string } }
  | {
      kind: 'issued'
      at: string
      byName: string
      data: { passId: string; number: string; validFrom: string; validUntil: string; testId: string | null }
    }
  | { kind: 'revoked'; at: string; byName: string; data: { passId: string; reason: string } }
export type Pass = {
  passId: string
  number: string
  issuedAt: string
  /** First and last day, 'YYYY-MM-DD'. */
  validFrom: string
  validUntil: string
  revoked: { at: string; byName: string; reason: string } | null
}
export type PassState = 'none' | 'valid' | 'ends-soon' | 'ended' | 'revoked'
export type Standing = { state: PassState; pass: Pass | null; hours: number }

/** The passes of somebody, the latest first. */
export function passesOf(events: readonly PassEvent[]): Pass[] {
  return events
    .flatMap((event) => {
      if (event.kind !== 'issued') return []
      const { passId, number, validFrom, validUntil } = event.data
      const ending = events.find((one) => one.kind === 'revoked' && one.data.passId === passId)
      const revoked =
        ending?.kind === 'revoked' ? { at: ending.at, byName: ending.byName, reason: ending.data.reason } : null
      return [{ passId, number, issuedAt: event.at, validFrom, validUntil, revoked }]
    })
    .sort((a, b) => (a.issuedAt < b.issuedAt ? 1 : -1))
}

/** `today`: 'YYYY-MM-DD'. Training counts that was recorded after a pass was revoked: who lost it begins anew. */
export function standingOf(events: readonly PassEvent[], rules: PassRules, today: string): Standing {
  const [pass = null] = passesOf(events)
  const since = pass?.revoked?.at ?? ''
  const hours = events.reduce((sum, { kind, at, data }) => sum + (kind === 'trained' && at > since ? data.hours : 0), 0)
  return { state: stateOf(pass, rules, today), pass, hours }
}

function stateOf(pass: Pass | null, { remindDays }: PassRules, today: string): PassState {
  if (!pass) return 'none'
  if (pass.revoked) return 'revoked'
  if (pass.validUntil < today) return 'ended'
  const soon = Temporal.PlainDate.from(pass.validUntil).subtract({ days: remindDays }).toString()
  return today > soon ? 'ends-soon' : 'valid'
}

export const holds = ({ state }: Pick<Standing, 'state'>): boolean => state === 'valid' || state === 'ends-soon'

/** A new pass follows on the one that still holds; none of its days is lost. */
export function daysOfNewPass({ state, pass }: Standing, rules: PassRules, today: string) {
  const first =
    pass && holds({ state })
      ? Temporal.PlainDate.from(pass.validUntil).add({ days: 1 })
      : Temporal.PlainDate.from(today)
  return {
    validFrom: first.toString(),
    validUntil: first.add({ months: rules.validMonths }).subtract({ days: 1 }).toString(),
  }
}
