// Reading and writing a form by JSON pointer. A form is never changed in place; an emptied field leaves the form.
import { steps } from './schema.ts'

/** What stands at the pointer, `undefined` when nothing does. */
export const valueAt = (form: unknown, pointer: string): unknown =>
  steps(pointer).reduce<unknown>((here, step) => (isBranch(here) ? Reflect.get(here, step) : undefined), form)

/** The form with another value at the pointer; objects on the way are made, `undefined` removes the field. */
export const withValue = <F>(form: F, pointer: string, value: unknown): F => put(form, steps(pointer), value) as F

/** How the ids of a field's elements begin: '/residence/division' → 'f-residence-division'. */
export const fieldId = (pointer: string): string => `f${pointer.replaceAll(/[^\w]+/g, '-')}`

function put(here: unknown, path: readonly string[], value: unknown): unknown {
  const [step, ...rest] = path
  if (step === undefined) return value
  // A list that nobody began shows its first entry all the same: what is typed there begins the list.
  if (Array.isArray(here) || (here === undefined && /^\d+$/.test(step))) {
    const copy = Array.isArray(here) ? [...here] : []
    // An entry that is emptied stays in its place: the next key typed must not land in its neighbour.
    for (let i = copy.length; i < Number(step); i++) copy.push(rest.length > 0 ? {} : '')
    copy[Number(step)] = put(copy[Number(step)], rest, value) ?? ''
    return copy
  }
  const copy: Record<string, unknown> = isBranch(here) ? { ...here } : {}
  const inner = put(copy[step], rest, value)
  if (inner === undefined) delete copy[step]
  else copy[step] = inner
  return copy
}

const isBranch = (value: unknown): value is object => typeof value === 'object' && value !== null
