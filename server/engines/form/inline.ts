// References within a schema, written out: after this a place in the schema is a path of properties and nothing else.
import type { FormFault, FormSchema } from './form.ts'
import { isObject, keysOf } from './pointer.ts'

const deepest = 40

/** Copies a schema with every `#/…` reference replaced by what it names; other references and circles are faults. */
export function inlineReferences(root: FormSchema, faults: FormFault[]): FormSchema {
  function copy(value: unknown, path: string, depth: number): unknown {
    if (depth > deepest) {
      if (!faults.some(({ message }) => message.startsWith('deeper')))
        faults.push({ pointer: path, message: `deeper than ${deepest} levels, or a reference to itself` })
      return {}
    }
    if (Array.isArray(value)) return value.map((one, i) => copy(one, `${path}/${i}`, depth + 1))
    if (!isObject(value)) return value
    const { $ref: reference, ...own } = value
    const entries = Object.entries(own).filter(([key]) => key !== '$defs')
    const copied = Object.fromEntries(entries.map(([key, one]) => [key, copy(one, `${path}/${key}`, depth + 1)]))
    if (typeof reference !== 'string') return copied
    const target = reference.startsWith('#/') ? find(keysOf(reference)) : undefined
    if (target === undefined) {
      faults.push({ pointer: path, message: `reference ${reference} leads nowhere in this schema` })
      return copied
    }
    return { ...(copy(target, path, depth + 1) as object), ...copied }
  }

  function find(keys: string[]): unknown {
    let at: unknown = root
    for (const key of keys) at = isObject(at) && Object.hasOwn(at, key) ? at[key] : undefined
    return at
  }

  return copy(root, '', 0) as FormSchema
}
