// A form as a list of fields in the order in which they are asked: each with its own definition, whether it must be filled in, and
// under which heading it stands; and once what holds between fields (if, then).

import type { CompiledForm, FormSchema } from '../../engines/form/index.ts'
import type { Part } from './parts.ts'

/** The fields of a form by JSON pointer; '' is the form as a whole. */
export function fieldsOf({ schema, layout }: Pick<CompiledForm, 'schema' | 'layout'>): Part[] {
  const order = layout.flatMap(({ fields }) => fields)
  const rank = (pointer: string): number => {
    const at = order.findIndex(
      (field) => pointer === field || pointer.startsWith(`${field}/`) || field.startsWith(`${pointer}/`),
    )
    return at < 0 ? order.length : at
  }
  const heading = (pointer: string) =>
    layout.find(({ fields }) => fields.some((field) => pointer === field || pointer.startsWith(`${field}/`)))?.title
  const fields = below(schema, '').map((part) => ({ ...part, members: { ...part.members, heading: heading(part.id) } }))
  const { properties: _properties, required: _required, ...rules } = schema
  return [
    ...fields
      .map((part, i) => ({ part, i }))
      .sort((a, b) => rank(a.part.id) - rank(b.part.id) || a.i - b.i)
      .map(({ part }) => part),
    { id: '', members: rules },
  ]
}

function below(schema: FormSchema, pointer: string): Part[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const at = `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
    const { properties: _properties, required: _required, ...own } = field
    return [{ id: at, members: { ...own, mustFill: schema.required?.includes(name) ?? false } }, ...below(field, at)]
  })
}
