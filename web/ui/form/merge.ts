// One draft open in two places, on a phone and at a window: the later save is refused, and what each has typed is put together, field by
// field, against what both began with. Only where both have written something different a person must choose.
import { withValue } from './value.ts'

/** The form with both sides' changes; `clashes` are the pointers where they differ, and there the form has `mine`. */
export type Merged = { form: Record<string, unknown>; clashes: string[] }
type Form = Record<string, unknown>

export function mergeForms(base: Form, mine: Form, theirs: Form): Merged {
  const clashes: string[] = []
  let form = mine
  const walk = (pointer: string, was: unknown, here: unknown, there: unknown) => {
    if (isSame(here, there) || isSame(was, there)) return
    if (isGroup(here) && isGroup(there)) {
      const before = isGroup(was) ? was : {}
      for (const key of new Set([...Object.keys(before), ...Object.keys(here), ...Object.keys(there)]))
        walk(`${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, before[key], here[key], there[key])
      return
    }
    if (isSame(was, here)) form = withValue(form, pointer, there)
    else clashes.push(pointer)
  }
  walk('', base, mine, theirs)
  return { form, clashes }
}

const isGroup = (value: unknown): value is Form => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether two forms say the same. */
export const isSameForm = (a: Form, b: Form): boolean => isSame(a, b)

/** Equal as JSON, the order of keys aside. */
const isSame = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((one, i) => isSame(one, b[i]))
  if (!isGroup(a) || !isGroup(b)) return false
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...keys].every((key) => isSame(a[key], b[key]))
}
