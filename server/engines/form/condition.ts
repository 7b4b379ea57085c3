// Conditions: a JSON Schema over the object in which a field stands, judged by the validator that judges the form. Each is made
// ready once. What a condition names is what it reads: settling asks nothing before that is decided.
import { Validator } from '@cfworker/json-schema'
import type { Condition } from './form.ts'
import { isObject } from './pointer.ts'

const ready = new WeakMap<Condition, Validator>()

/** Whether the object satisfies the condition; an object that is not there counts as an empty one. */
export function holds(condition: Condition, value: unknown): boolean {
  let validator = ready.get(condition)
  if (!validator) {
    validator = new Validator(condition, '2020-12', true)
    ready.set(condition, validator)
  }
  return validator.validate(isObject(value) ? value : {}).valid
}

/** The fields that a condition reads, as paths below the object it is about. */
export function readsOf(condition: unknown): string[][] {
  if (!isObject(condition)) return []
  const own = isObject(condition.properties) ? condition.properties : {}
  const named = [...((condition.required as string[] | undefined) ?? []), ...Object.keys(own)]
  const below = ['if', 'then', 'else', 'not', 'allOf', 'anyOf', 'oneOf'].flatMap((key) => [condition[key] ?? []].flat())
  return [
    ...named.flatMap((name) => {
      const inner = Object.hasOwn(own, name) ? readsOf(own[name]) : []
      return inner.length > 0 ? inner.map((path) => [name, ...path]) : [[name]]
    }),
    ...below.flatMap(readsOf),
  ]
}
