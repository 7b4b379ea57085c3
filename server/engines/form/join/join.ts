// Several forms asked as one: a field that two of them have is asked once, and whoever fills the joined form has filled each of them.
// `splitForm` gives each its own again.
import type { Form, FormData, FormSchema, Json, Section } from '../form.ts'
import { isObject, keysOf, pointerOf, schemaAt } from '../pointer.ts'
import { meet } from './meet.ts'
import { isRead, laterOf, lostConditions, namesOf, ownFields, type Part, renamed } from './renaming.ts'

export type { Part } from './renaming.ts'
/** What keeps a part from being joined; `pointer` is its own. */
export type JoinFault = { key: string; pointer: string; message: string }

/** Joins forms in the order in which their fields are asked; `sections` may set another order. */
export function joinForms(
  parts: readonly Part[],
  sections: readonly Section[] = [],
): { form: Form; faults: JoinFault[] } {
  const faults: JoinFault[] = []
  let schema: FormSchema = { type: 'object', properties: {}, required: [], additionalProperties: false }
  const asked = new Map<string, string>()
  for (const part of parts) {
    const told = checkNames(part, asked, schema, faults)
    const own = collide(part, faults)
    const met = meet(schema, own)
    schema = { ...met.field, properties: met.field.properties ?? {} }
    for (const message of met.faults) {
      const pointer = message.startsWith('/') ? (message.split(' ')[0] ?? '') : ''
      const joined = keysOf(pointer)[0] ?? ''
      faults.push({
        key: part.key,
        pointer: told.get(joined) ?? pointer,
        message: message.slice(pointer.length).trim(),
      })
    }
    for (const [joined, pointer] of told) if (!asked.has(joined)) asked.set(joined, `${part.key}${pointer}`)
  }
  takeOwnWords(parts, schema)
  return { form: { schema, layout: joinLayouts(parts, schema, sections) }, faults }
}

/** Names of this part: what it maps must be there, and a field of another title is joined only when the map says so. */
function checkNames(part: Part, asked: ReadonlyMap<string, string>, joined: FormSchema, faults: JoinFault[]) {
  const names = namesOf(part)
  const properties = part.form.schema.properties ?? {}
  const say = (name: string, message: string) => faults.push({ key: part.key, pointer: pointerOf([name]), message })
  for (const pointer of [...Object.entries(part.map ?? {}).flat(2), ...(part.later ?? [])])
    if (keysOf(pointer).length !== 1)
      say(keysOf(pointer)[0] ?? '', `${pointer}: a map names fields at the top of a form`)
  for (const name of [...names.keys(), ...laterOf(part)])
    if (!Object.hasOwn(properties, name)) say(name, 'the form has no such field')
  for (const name of laterOf(part))
    if (isRead(part.form, name)) say(name, 'a condition or formula of the form reads it, so it cannot come later')
  for (const pointer of lostConditions(part.form))
    say(keysOf(pointer)[0] ?? '', `${pointer}: a section with a condition names whole fields at the top of a form`)
  const told = new Map<string, string>()
  for (const [name, field] of Object.entries(properties)) {
    if (laterOf(part).has(name)) continue
    const at = names.get(name) ?? name
    told.set(at, pointerOf([name]))
    const other = joined.properties?.[at]
    if (other && other.title !== field.title && !names.has(name))
      say(
        name,
        `“${field.title}” ≠ “${other.title}” (${asked.get(at)}): write a map, to the same name when they are one`,
      )
  }
  return told
}

/** A field is called what it is called where it has that name; a part that only borrows the field has its own words for it. */
function takeOwnWords(parts: readonly Part[], schema: FormSchema): void {
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    const owner = parts.find(
      (part) => part.form.schema.properties?.[name] && (namesOf(part).get(name) ?? name) === name,
    )
    const words = owner?.form.schema.properties?.[name]
    if (words) for (const word of wordings) if (words[word] !== undefined) field[word] = words[word]
  }
}
const wordings = ['title', 'x-en', 'description', 'x-en-description'] as const

/** The renamed schema; own fields that get one name are met. */
function collide(part: Part, faults: JoinFault[]): FormSchema {
  const schema = renamed(part)
  const names = namesOf(part)
  const later = laterOf(part)
  const properties: Record<string, FormSchema> = {}
  for (const [name, field] of Object.entries(ownFields(part))) {
    if (later.has(name)) continue
    const joined = names.get(name) ?? name
    const { 'x-known-from': _known, ...borrowed } = field
    const asked = joined === name ? field : borrowed
    const before = properties[joined]
    const met = before ? meet(before, asked) : { field: asked, faults: [] }
    properties[joined] = met.field
    faults.push(...met.faults.map((message) => ({ key: part.key, pointer: pointerOf([name]), message })))
  }
  return { ...schema, properties }
}

function joinLayouts(parts: readonly Part[], schema: FormSchema, wanted: readonly Section[]): Section[] {
  const placed = new Set<string>()
  const result: (Section & { fields: string[] })[] = []
  const place = (section: Section, pointers: readonly string[]) => {
    const leaves = pointers.flatMap((pointer) => leavesOf(schemaAt(schema, keysOf(pointer)), pointer))
    const fresh = [...new Set(leaves)].filter((leaf) => !placed.has(leaf))
    for (const leaf of fresh) placed.add(leaf)
    const there = result.find(({ title }) => title.zh === section.title.zh)
    if (there) there.fields.push(...fresh)
    else if (fresh.length > 0) {
      const { when: _goesToItsFields, ...rest } = section
      result.push({ ...rest, fields: fresh })
    }
  }
  for (const section of wanted) place(section, section.fields)
  for (const part of parts) {
    const names = namesOf(part)
    const later = laterOf(part)
    for (const section of part.form.layout) {
      const own = section.fields.map(keysOf).filter(([top = '']) => !later.has(top))
      place(
        section,
        own.map(([top = '', ...below]) => pointerOf([names.get(top) ?? top, ...below])),
      )
    }
  }
  return result
}

const leavesOf = (field: FormSchema | undefined, pointer: string): string[] =>
  field === undefined
    ? []
    : field.type === 'object'
      ? Object.entries(field.properties ?? {}).flatMap(([name, below]) =>
          leavesOf(below, `${pointer}${pointerOf([name])}`),
        )
      : [pointer]

/** What was filled in the joined form, as the form of one part asks for it. */
export function splitForm(part: Part, data: FormData): FormData {
  const names = namesOf(part)
  const later = laterOf(part)
  const own: FormData = {}
  for (const [name, field] of Object.entries(part.form.schema.properties ?? {})) {
    const value = data[names.get(name) ?? name]
    if (value !== undefined && !later.has(name)) own[name] = prune(value, field)
  }
  return own
}

function prune(value: Json, field: FormSchema | undefined): Json {
  if (Array.isArray(value)) return value.map((one) => prune(one, field?.items))
  if (!isObject(value)) return value
  const known = field?.properties ?? {}
  const kept = Object.entries(value).filter(([name]) => Object.hasOwn(known, name))
  return Object.fromEntries(kept.map(([name, below]) => [name, prune(below as Json, known[name])]))
}
