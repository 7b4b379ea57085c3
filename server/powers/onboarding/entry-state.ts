// Where an item stands at a level of a district against the plan (应进必进). States:
//   not-applicable   the plan says nothing, or the item is not taken at that level
//   entered-in-time, entered-late   it has entered, by or after the due day
//   due   not yet, and there is still time
//   excepted   not yet, and an exception is approved and runs
//   exception-expired   not yet, the day is over, and the exception has run out
//   no-site   not yet, the day is over, and the district has no site of that level
//   late   not yet, and the day is over
// Pure: what happened and the day come in.

import { exceptionState } from '../exception-state.ts'
import type { EntryRow, ExceptionRow } from '../store.ts'

export const entryStates = [
  'late',
  'exception-expired',
  'no-site',
  'due',
  'excepted',
  'entered-late',
  'entered-in-time',
  'not-applicable',
] as const
export type EntryState = (typeof entryStates)[number]
export type EntryFacts = {
  /** The last day by which it must have entered; undefined where the plan says nothing. */
  dueOn: string | undefined
  /** Entries and leaves in order. */
  entries: readonly Pick<EntryRow, 'kind' | 'on'>[]
  exceptions: readonly Pick<ExceptionRow, 'decided' | 'expiresOn'>[]
  hasSite: boolean
  today: string
}

/** The day since which it has been in without a break; undefined when it is not in. What lies ahead has not happened. */
export function enteredOn(entries: EntryFacts['entries'], today: string): string | undefined {
  let since: string | undefined
  for (const { kind, on } of entries.filter((each) => each.on <= today))
    since = kind === 'left' ? undefined : (since ?? on)
  return since
}

/** The state of one item at one level of one district on a day. */
export function entryState({ dueOn, entries, exceptions, hasSite, today }: EntryFacts): EntryState {
  if (dueOn === undefined) return 'not-applicable'
  const since = enteredOn(entries, today)
  if (since !== undefined) return since <= dueOn ? 'entered-in-time' : 'entered-late'
  const states = exceptions.map((one) => exceptionState(one, today))
  if (states.includes('approved')) return 'excepted'
  if (today <= dueOn) return 'due'
  if (states.includes('expired')) return 'exception-expired'
  return hasSite ? 'late' : 'no-site'
}

export const isEntered = (state: EntryState): boolean => state === 'entered-in-time' || state === 'entered-late'
/** States in which somebody has to do something. */
export const isBehind = (state: EntryState): boolean =>
  state === 'late' || state === 'exception-expired' || state === 'no-site'
