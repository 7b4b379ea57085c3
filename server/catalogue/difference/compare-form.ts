// Two forms field by field: a field is known by its place, told by its name. What a field says is compared keyword by keyword; the
// conditions of an object («if … then …») as a whole, because their parts mean nothing alone.

import type { Form, FormSchema } from '../../engines/form/index.ts'
import type { Bilingual } from '../item.ts'
import { type Change, changeOf, same, within } from './change.ts'
import { compareMembers } from './members.ts'
import { nameOf, textOf } from './words.ts'

type Field = { schema: FormSchema; isRequired: boolean; name: Bilingual }
const structure = ['properties', 'required', 'items', 'additionalProperties', '$schema', 'type']
const conditional = ['allOf', 'anyOf', 'oneOf', 'if', 'then', 'else', 'not', 'dependentRequired']

export function compareForms(before: Form, after: Form): Change[] {
  const [old, now] = [fieldsOf(before.schema), fieldsOf(after.schema)]
  const changes: Change[] = []
  for (const pointer of new Set([...old.keys(), ...now.keys()])) {
    const [had, has] = [old.get(pointer), now.get(pointer)]
    const name = (has ?? had)?.name ?? same(pointer)
    const place = { part: 'form', at: `/form/schema${pointer}`, name } as const
    if (!had || !has) {
      const text = (field: Field | undefined) => field && kindOf(field)
      if (pointer !== '') changes.push(...asList(changeOf(place, text(had), text(has))))
      continue
    }
    changes.push(
      ...compareMembers(had.schema, has.schema, {
        part: 'form',
        at: place.at,
        ...(pointer !== '' && { outer: name }),
        leaveOut: [...structure, ...conditional],
      }),
      ...asList(
        changeOf({ ...place, name: within(name, nameOf('required')) }, textOf(had.isRequired), textOf(has.isRequired)),
      ),
      ...asList(
        changeOf({ ...place, name: within(name, nameOf('conditional')) }, rules(had.schema), rules(has.schema)),
      ),
    )
    if (had.schema.type !== has.schema.type)
      changes.push({ ...place, kind: 'changed', before: kindOf(had), after: kindOf(has) })
  }
  return [...changes, ...compareLayout(before, after)]
}

function compareLayout(before: Form, after: Form): Change[] {
  const told = ({ layout }: Form): Bilingual => ({
    zh: layout.map(({ title, fields }) => `${title.zh}（${fields.join('、')}）`).join(' → '),
    en: layout.map(({ title, fields }) => `${title.en} (${fields.join(', ')})`).join(' → '),
  })
  const name = { zh: '分段和顺序', en: 'Sections and order' }
  return asList(changeOf({ part: 'form', at: '/form/layout', name }, told(before), told(after)))
}

/** Every field by its pointer; the form itself by ''. */
function fieldsOf(
  schema: FormSchema,
  pointer = '',
  isRequired = true,
  into = new Map<string, Field>(),
): Map<string, Field> {
  const title = schema.title ?? (pointer === '' ? '整张表' : pointer)
  const english = schema['x-en'] ?? (pointer === '' ? 'The whole form' : title)
  into.set(pointer, { schema, isRequired, name: { zh: `字段“${title}”`, en: `Field “${english}”` } })
  for (const [key, child] of Object.entries(schema.properties ?? {}))
    fieldsOf(child, `${pointer}/${key}`, schema.required?.includes(key) ?? false, into)
  if (schema.items) fieldsOf({ title, ...schema.items }, `${pointer}/*`, true, into)
  return into
}

const kinds: Record<string, Bilingual> = {
  object: { zh: '一组字段', en: 'group' },
  array: { zh: '可重复的一组', en: 'list' },
  string: { zh: '文字', en: 'text' },
  number: { zh: '数字', en: 'number' },
  integer: { zh: '整数', en: 'whole number' },
  boolean: { zh: '是或否', en: 'yes or no' },
}
function kindOf({ schema, isRequired }: Field): Bilingual {
  const kind = kinds[schema.type ?? ''] ?? same(String(schema.type))
  const more = schema.format ?? (schema.enum ? schema.enum.join(' | ') : '')
  const needed = isRequired ? { zh: '，必填', en: ', required' } : { zh: '，选填', en: ', optional' }
  return { zh: `${kind.zh}${more && `（${more}）`}${needed.zh}`, en: `${kind.en}${more && ` (${more})`}${needed.en}` }
}

function rules(schema: FormSchema): Bilingual | undefined {
  const found = conditional.filter((key) => schema[key] !== undefined).map((key) => [key, schema[key]])
  return found.length > 0 ? same(JSON.stringify(Object.fromEntries(found))) : undefined
}

const asList = (change: Change | undefined): Change[] => (change ? [change] : [])
