/** What every parser of this folder answers: the value in its canonical form, or the first reason why there is none. */
export type Parsed<Value, Reason extends string> = { ok: true; value: Value } | { ok: false; reason: Reason }

export const parsed = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value })
export const refused = <Reason extends string>(reason: Reason): { ok: false; reason: Reason } => ({ ok: false, reason })
