// What a running flow is between two steps: tokens, variables, a counter. Kept as JSON in the case row that every step rewrites, so the keys
// are short and nothing is stored that follows from where a token rests (its task, its timers, its waits).
// A token rests on a node that waits. A token on a sub-process IS that scope: tokens inside name its number in `s`. Several instances of an
// activity, called flows, transactions and event sub-processes are more tokens that others name as scope, with fields of their own here.
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
export type Variables = Record<string, Json>

export type Token = {
  /** Number, never used twice in a case; task, timer and wait ids carry it. */
  i: number
  /** Id of the node it rests on. */
  at: string
  /** Number of the token whose inside it lives in; absent at the top level. */
  s?: number
  /** At a join: id of the sequence flow it came by. */
  f?: string
  /** Boundary timers that have fired without ending the activity: event id → times. */
  r?: Record<string, number>
}

export type Outcome = 'completed' | 'terminated' | 'failed'

export type FlowState = {
  t: Token[]
  v: Variables
  /** Next token number. */
  n: number
  done?: Outcome
}
