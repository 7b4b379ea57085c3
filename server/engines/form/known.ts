// What was known, beside what is filled in now. Entries of a repeated group move when one above is removed: what was known of an entry
// belongs to the entry that still says most of it, so that a removed neighbour never looks like a correction.
import type { FormData, Known } from './form.ts'
import { keysOf, pointerOf } from './pointer.ts'

/** What is known at the places where it stands now. */
export function alignKnown(data: FormData, known: Readonly<Known>): Known {
  const lists = new Map<string, Known>()
  const aligned: Known = {}
  for (const [pointer, one] of Object.entries(known)) {
    const list = pointer.match(/^(.*?)\/\d+(\/|$)/)?.[1]
    if (list === undefined) aligned[pointer] = one
    else lists.set(list, { ...lists.get(list), [pointer]: one })
  }
  for (const [list, entries] of lists) Object.assign(aligned, alignList(data, list, entries))
  return aligned
}

/** Whether the value that stands at a pointer is another than the one that was known; false where no value was kept. */
export const isChanged = (data: unknown, pointer: string, known: Known[string]): boolean =>
  known.value !== undefined && JSON.stringify(known.value) !== JSON.stringify(valueAt(data, keysOf(pointer)))

/** Where the applicant says something else than any register: pointers into the data, for whoever checks it. */
export const departuresIn = (data: FormData, known: Readonly<Known>): string[] =>
  Object.entries(alignKnown(data, known)).flatMap(([pointer, one]) =>
    [one, ...(one.others ?? [])].every((said) => isChanged(data, pointer, said)) ? [pointer] : [],
  )

function alignList(data: FormData, list: string, known: Known): Known {
  const now = valueAt(data, keysOf(list))
  const count = Array.isArray(now) ? now.length : 0
  const ones = Object.entries(known)
  const entryOf = (pointer: string) => pointer.slice(list.length + 1).split('/')[0] ?? ''
  const moves = [...new Set(ones.map(([pointer]) => entryOf(pointer)))].flatMap((from) =>
    Array.from({ length: count }, (_, to) => {
      const moved = ones
        .filter(([pointer]) => entryOf(pointer) === from)
        .map(([pointer, one]) => [`${list}/${to}${pointer.slice(list.length + 1 + from.length)}`, one] as const)
      const same = moved.filter(([pointer, one]) => !isChanged(data, pointer, one)).length
      return { from, to, moved, score: same * 2 + (Number(from) === to ? 1 : 0) }
    }),
  )
  const taken = new Set<string>()
  const aligned: Known = {}
  for (const { from, to, moved, score } of moves.sort((a, b) => b.score - a.score)) {
    if (score === 0 || taken.has(`from ${from}`) || taken.has(`to ${to}`)) continue
    taken.add(`from ${from}`).add(`to ${to}`)
    Object.assign(aligned, Object.fromEntries(moved))
  }
  return aligned
}

export function valueAt(root: unknown, keys: readonly string[]): unknown {
  let at = root
  for (const key of keys)
    at = typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? Reflect.get(at, key) : undefined
  return at
}

/** Where a value is known from: at its own pointer, or at that of the group that was known as a whole. */
export function knownAt(known: Readonly<Known>, pointer: string): Known[string] | undefined {
  for (let keys = keysOf(pointer); keys.length > 0; keys = keys.slice(0, -1)) {
    const one = known[pointerOf(keys)]
    if (one) return one
  }
  return undefined
}
