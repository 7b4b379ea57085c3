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
  /** Variables of its own, which only its inside sees: the item of an instance and `loopCounter`. */
  l?: Variables
  /** An instance of an activity: its number, from 1. */
  x?: number
  /** An activity with instances: how many there will be (absent in a loop), have begun, are complete, and what they gave. */
  m?: { n?: number; b: number; c: number; o?: Json[] }
  /** A scope that an event sub-process has interrupted: no other can start. */
  e?: 1
  /** What a compensation event still has to undo, as numbers of finished activities, last first. */
  q?: number[]
  /** A compensation event sub-process: the finished scope that it undoes. */
  k?: number
  /** A complex gateway that has opened: the flows it has taken a token from in this round. */
  w?: string[]
}

/** A finished activity that can still be undone: its token's number, its node, the scope it finished in. */
export type Finished = { i: number; at: string; s?: number }

export type Outcome = 'completed' | 'terminated' | 'failed'

export type FlowState = {
  t: Token[]
  v: Variables
  /** Next token number. */
  n: number
  /** Finished activities that can be undone, oldest first; absent when there is none. */
  c?: Finished[]
  done?: Outcome
}
