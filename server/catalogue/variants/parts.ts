// Lists of parts with members (steps, materials, fields) compared by id: what was added, removed, changed, or stands in another order.

import { canonicalJson, type Json } from '../../engines/ledger/index.ts'

export type Part = { id: string; members: object }
export type PartChange = {
  place: string
  member: string
  change: 'added' | 'removed' | 'changed' | 'moved'
  /** Absent on what was added. */
  from?: Json
  /** Absent on what was removed. */
  to?: Json
}

/** Every difference between two lists of parts; members are compared as JSON. */
export function compareParts(before: readonly Part[], after: readonly Part[]): PartChange[] {
  const old = new Map(before.map((part) => [part.id, part]))
  const now = new Map(after.map((part) => [part.id, part]))
  const changes: PartChange[] = []
  for (const { id, members } of before)
    if (!now.has(id)) changes.push({ place: id, member: '', change: 'removed', from: plain(members) })
  for (const { id, members } of after) {
    const was = old.get(id)
    if (was) changes.push(...compareMembers(id, was.members, members))
    else changes.push({ place: id, member: '', change: 'added', to: plain(members) })
  }
  return [...changes, ...moves(before, after)]
}

function compareMembers(place: string, before: object, after: object): PartChange[] {
  const [old, now] = [plain(before), plain(after)]
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((member): PartChange[] => {
    const [from, to] = [own(old, member), own(now, member)]
    if (from !== undefined && to !== undefined && canonicalJson(from) === canonicalJson(to)) return []
    if (from === undefined && to === undefined) return []
    return [{ place, member, change: 'changed', ...(from !== undefined && { from }), ...(to !== undefined && { to }) }]
  })
}

/** Parts of both lists that stand before another one than they did; told once for each that has a new one before it. */
function moves(before: readonly Part[], after: readonly Part[]): PartChange[] {
  const shared = (list: readonly Part[], other: readonly Part[]) =>
    list.map(({ id }) => id).filter((id) => other.some((each) => each.id === id))
  const [old, now] = [shared(before, after), shared(after, before)]
  return now
    .filter((id, i) => old[i] !== id)
    .map(
      (id): PartChange => ({
        place: id,
        member: 'order',
        change: 'moved',
        from: old.indexOf(id) + 1,
        to: now.indexOf(id) + 1,
      }),
    )
}

const own = (value: Record<string, Json>, key: string): Json | undefined =>
  Object.hasOwn(value, key) ? value[key] : undefined
/** As JSON: members that are undefined are not there. */
const plain = (value: object): Record<string, Json> => JSON.parse(JSON.stringify(value)) as Record<string, Json>
