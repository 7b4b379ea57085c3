// What an author does to a form, each as a function from a form to a form. The layout follows the schema: what is moved or renamed is
// asked where it was asked, what is taken out is asked no more, and conditions go along with a new name.
import type { Form, FormSchema, Section, Words } from '../../../../server/engines/form/index.ts'
import { childOf, fieldAt, freeName, nameOf, namesIn, parentOf, withField } from './path.ts'

/** A place in the layout: the field that is asked as the n-th of a section. */
export type Place = { section: number; index: number }

const withSection = (form: Form, n: number, change: (section: Section) => Section): Form => ({
  ...form,
  layout: form.layout.map((section, each) => (each === n ? change(section) : section)),
})

export const emptyForm = (title: Words): Form => ({
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    properties: {},
    required: [],
    additionalProperties: false,
  },
  layout: [{ title, fields: [] }],
})

export const addSection = (form: Form, title: Words): Form => ({
  ...form,
  layout: [...form.layout, { title, fields: [] }],
})
/** Changes what a section says; a word that is undefined goes. */
export const editSection = (form: Form, n: number, patch: { [K in keyof Section]?: Section[K] | undefined }): Form =>
  withSection(form, n, (section) => {
    const next = Object.entries({ ...section, ...patch }).filter(([, value]) => value !== undefined)
    return Object.fromEntries(next) as Section
  })
export const moveSection = (form: Form, n: number, by: number): Form => {
  const to = n + by
  const moved = form.layout[n]
  if (!moved || to < 0 || to >= form.layout.length) return form
  return { ...form, layout: form.layout.toSpliced(n, 1).toSpliced(to, 0, moved) }
}
/** Takes a section out with the fields that it asks. */
export function removeSection(form: Form, n: number): Form {
  const without = (form.layout[n]?.fields ?? []).reduce(removeField, form)
  return { ...without, layout: without.layout.toSpliced(n, 1) }
}

/** Adds a field to a section (at the end, or before the one at `index`). Answers where it stands. */
export function addField(
  form: Form,
  section: number,
  name: string,
  field: FormSchema,
  index = Number.POSITIVE_INFINITY,
): { form: Form; path: string } {
  const free = freeName(name, namesIn(form.schema, ''))
  const path = childOf('', free)
  const schema = withProperty(form.schema, free, field)
  const laid = withSection({ ...form, schema }, section, (here) => ({
    ...here,
    fields: here.fields.toSpliced(index, 0, path),
  }))
  return { form: laid, path }
}

/** Adds a field to the group, or to each entry of the list, at a place. */
export function addInside(form: Form, path: string, name: string, field: FormSchema): { form: Form; path: string } {
  const inside = fieldAt(form.schema, path)?.type === 'array' ? `${path}/*` : path
  const free = freeName(name, namesIn(form.schema, inside))
  const schema = withField(form.schema, inside, (group) => withProperty({ ...group, type: 'object' }, free, field))
  return { form: { ...form, schema }, path: childOf(inside, free) }
}

const withProperty = (group: FormSchema, name: string, field: FormSchema): FormSchema => ({
  ...group,
  properties: { ...group.properties, [name]: field },
  required: [...(group.required ?? []), name],
})

/** Takes a field out, of the schema and of the layout; a group at the top that is left empty goes with it. */
export function removeField(form: Form, path: string): Form {
  const name = nameOf(path)
  const parent = parentOf(path)
  const schema = withField(form.schema, parent, (group) => {
    const { [name]: _gone, ...properties } = group.properties ?? {}
    return { ...group, properties, required: (group.required ?? []).filter((each) => each !== name) }
  })
  const isBelow = (each: string) => each === path || each.startsWith(`${path}/`)
  const layout = form.layout.map((section) => ({ ...section, fields: section.fields.filter((each) => !isBelow(each)) }))
  const left = parent === '' ? undefined : fieldAt(schema, parent)
  const isLeftEmpty = left?.type === 'object' && Object.keys(left.properties ?? {}).length === 0
  const isLaidOut = layout.some(({ fields }) => fields.includes(parent))
  return isLeftEmpty && !isLaidOut && !parent.endsWith('*')
    ? removeField({ schema, layout }, parent)
    : { schema, layout }
}

/** Asks a field elsewhere: as the one before `to.index`, counted as the lists stand before the move. */
export function moveField(form: Form, from: Place, to: Place): Form {
  const path = form.layout[from.section]?.fields[from.index]
  if (path === undefined || !form.layout[to.section]) return form
  const isSame = from.section === to.section
  const index = isSame && to.index > from.index ? to.index - 1 : to.index
  const taken = withSection(form, from.section, (here) => ({ ...here, fields: here.fields.toSpliced(from.index, 1) }))
  return withSection(taken, to.section, (here) => ({
    ...here,
    fields: here.fields.toSpliced(Math.max(0, index), 0, path),
  }))
}

/** Changes what a field says; a word that is undefined goes. */
export const editField = (form: Form, path: string, patch: Readonly<Record<string, unknown>>): Form => ({
  ...form,
  schema: withField(form.schema, path, (field) => {
    const next = { ...field, ...patch }
    return Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined)) as FormSchema
  }),
})

/** Whether the object around a field demands it, and making it so. */
export const isRequired = (form: Form, path: string): boolean =>
  fieldAt(form.schema, parentOf(path))?.required?.includes(nameOf(path)) ?? false
export const setRequired = (form: Form, path: string, isWanted: boolean): Form => ({
  ...form,
  schema: withField(form.schema, parentOf(path), (group) => {
    const others = (group.required ?? []).filter((each) => each !== nameOf(path))
    return { ...group, required: isWanted ? [...others, nameOf(path)] : others }
  }),
})
