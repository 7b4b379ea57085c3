// A field under another name. Everything that names it goes along: the layout, `required`, formulas, and the conditions of the object around it. What was
// filled in before under the old name does not: the author is told so.
import type { Form, FormSchema, Section } from '../../../../server/engines/form/index.ts'
import { childOf, nameOf, parentOf, withField } from './path.ts'
import { renameInFormulas } from './rename-formula.ts'

/** Renames the field at a place, which keeps its order. */
export function renameField(form: Form, path: string, name: string): { form: Form; path: string } {
  const before = nameOf(path)
  if (name === before) return { form, path }
  const parent = parentOf(path)
  const next = childOf(parent, name)
  const moved = (each: string) => (each === path || each.startsWith(`${path}/`) ? next + each.slice(path.length) : each)
  const layout = form.layout.map((section): Section => {
    const { when: asked } = section as Section & { when?: FormSchema }
    const when = parent === '' && asked ? { when: renamed(asked, before, name) } : {}
    return { ...section, ...when, fields: section.fields.map(moved) }
  })
  const schema = withField(renameInFormulas(form.schema, path, name), parent, (group) => renamedIn(group, before, name))
  return { form: { ...form, schema, layout }, path: next }
}

const branchLists = ['allOf', 'anyOf', 'oneOf'] as const
const branches = ['if', 'then', 'else', 'not'] as const

/** The object with a property renamed, where it is defined, demanded or asked about; beside it the conditions of its fields. */
function renamedIn(group: FormSchema, before: string, name: string): FormSchema {
  const here = renamed(group, before, name)
  const properties = Object.entries(here.properties ?? {}).map(([key, field]) => {
    const when = field['x-when'] as FormSchema | undefined
    return [key, when ? { ...field, 'x-when': renamed(when, before, name) } : field] as const
  })
  return { ...here, properties: Object.fromEntries(properties) }
}

function renamed(condition: FormSchema, before: string, name: string): FormSchema {
  const next: Record<string, unknown> = { ...condition }
  if (condition.properties) {
    const entries = Object.entries(condition.properties)
    next.properties = Object.fromEntries(entries.map(([key, value]) => [key === before ? name : key, value]))
  }
  if (Array.isArray(condition.required))
    next.required = condition.required.map((each) => (each === before ? name : each))
  for (const key of branches) if (isSchema(condition[key])) next[key] = renamed(condition[key], before, name)
  for (const key of branchLists) {
    const list = condition[key]
    if (Array.isArray(list)) next[key] = list.map((each) => (isSchema(each) ? renamed(each, before, name) : each))
  }
  return next
}

const isSchema = (value: unknown): value is FormSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
