import type { FormSchema } from '../../../../server/engines/form/index.ts'
import { fieldAt, keysOf, nameOf, parentOf } from './path.ts'

/** What a formula of the field at a place may name, with titles: the fields beside it, then those of the groups around, and today. */
export function namesFor(schema: FormSchema, path: string): [name: string, title: string][] {
  const names: [string, string][] = []
  for (let at = path; at !== ''; ) {
    at = parentOf(at)
    const group = at === '' ? schema : fieldAt(schema, at)
    const own = at === parentOf(path) ? nameOf(path) : keysOf(path)[keysOf(at).length]
    for (const [key, field] of Object.entries(group?.properties ?? {}))
      if (key !== own) names.push(...namesOf(field, key).filter(([name]) => !names.some(([known]) => known === name)))
  }
  return [...names, ['today', 'today']]
}

function namesOf(field: FormSchema, name: string): [string, string][] {
  const own: [string, string][] = field.type === 'object' ? [] : [[name, field.title ?? name]]
  const inside = Object.entries((field.type === 'array' ? field.items?.properties : field.properties) ?? {})
  return [...own, ...inside.flatMap(([key, child]) => namesOf(child, `${name}.${key}`))]
}
