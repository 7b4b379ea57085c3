import type { FormData, Json } from './form.ts'
import { isObject, pointerOf } from './pointer.ts'

/** A leaf that differs: `before` is absent on what was added, `after` on what was removed. */
export type Change = { pointer: string; before?: Json; after?: Json }

/** The leaves in which two fillings differ, in the order of the old one, then what is new. Lists are compared by place. */
export function diffForms(before: FormData, after: FormData): Change[] {
  const changes: Change[] = []
  compare(before, after, [], changes)
  return changes
}

function compare(before: Json | undefined, after: Json | undefined, keys: string[], changes: Change[]): void {
  if (isBranch(before) && isBranch(after) && Array.isArray(before) === Array.isArray(after)) {
    const [old, now] = [before as Record<string, Json>, after as Record<string, Json>]
    for (const key of new Set([...Object.keys(old), ...Object.keys(now)]))
      compare(own(old, key), own(now, key), [...keys, key], changes)
    return
  }
  if (before === after) return
  const change: Change = { pointer: pointerOf(keys) }
  if (before !== undefined) change.before = before
  if (after !== undefined) change.after = after
  changes.push(change)
}

const isBranch = (value: Json | undefined) => Array.isArray(value) || isObject(value)
const own = (value: Record<string, Json>, key: string) => (Object.hasOwn(value, key) ? value[key] : undefined)
