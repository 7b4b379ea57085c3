// Members of two objects side by side: bilingual texts and lists count as one value, objects are gone into. Lists of things are
// compared by what they say, so that one line that moved is not ten that changed.

import type { Bilingual } from '../item.ts'
import { type Change, changeOf, within } from './change.ts'
import { isWords, nameOf, textOf } from './words.ts'

type Members = Readonly<Record<string, unknown>>
type Place = { part: Change['part']; at: string; outer?: Bilingual; leaveOut?: readonly string[] }

/** Every member in which two objects differ. */
export function compareMembers(before: Members, after: Members, place: Place, path = ''): Change[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return keys
    .filter((key) => !place.leaveOut?.includes(key))
    .flatMap((key) => {
      const [old, now] = [before[key], after[key]]
      const here = path ? `${path}/${key}` : key
      if (isMembers(old) || isMembers(now))
        return compareMembers(isMembers(old) ? old : {}, isMembers(now) ? now : {}, place, here)
      const name = place.outer ? within(place.outer, nameOf(here)) : nameOf(here)
      const at = { part: place.part, at: `${place.at}/${here}`, name }
      if (isListOfThings(old) || isListOfThings(now)) return compareLists(asList(old), asList(now), at)
      return changeOf(at, spoken(old), spoken(now)) ?? []
    })
}

function compareLists(before: unknown[], after: unknown[], place: Pick<Change, 'part' | 'at' | 'name'>): Change[] {
  const [old, now] = [before.map(textOf), after.map(textOf)]
  const keys = (list: Bilingual[]) => list.map(({ zh, en }) => `${zh}\n${en}`)
  const [had, has] = [keys(old), keys(now)]
  const gone = old.filter((_, i) => !has.includes(had[i] ?? ''))
  const come = now.filter((_, i) => !had.includes(has[i] ?? ''))
  if (gone.length === 0 && come.length === 0)
    return had.join() === has.join()
      ? []
      : [{ ...place, kind: 'changed', before: textOf(before), after: textOf(after) }]
  return [
    ...gone.map((text): Change => ({ ...place, kind: 'removed', before: text })),
    ...come.map((text): Change => ({ ...place, kind: 'added', after: text })),
  ]
}

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isWords(value)
const isListOfThings = (value: unknown): boolean =>
  Array.isArray(value) && value.some((each) => typeof each === 'object' && each !== null)
const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const spoken = (value: unknown): Bilingual | undefined => (value === undefined ? undefined : textOf(value))
