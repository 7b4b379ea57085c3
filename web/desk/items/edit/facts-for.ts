import type { FormSchema } from '../../../ui/form/index.ts'

/** What an input of a rule may be fed from, with what it is called: the fields of the form, and what is known of every application. */
export const factsFor = (schema: FormSchema): [path: string, title: string][] => [
  ...fieldsOf(schema, 'form'),
  ['today', 'today'],
  ['channel', 'channel'],
  ['subject.kind', 'subject.kind'],
]

const fieldsOf = (schema: FormSchema, path: string): [string, string][] =>
  Object.entries(schema.properties ?? {}).flatMap(([key, child]) => {
    const here = `${path}.${key}`
    return child.properties ? fieldsOf(child, here) : [[here, child.title ?? key] as [string, string]]
  })
