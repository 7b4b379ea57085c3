// The kinds of fields an author chooses from, and what each begins as. A kind is read back from a schema by its shape, so that a form written
// by hand opens like one that was built.
import type { FormSchema } from '../../../../server/engines/form/index.ts'

export const kinds = [
  'text',
  'long-text',
  'number',
  'money',
  'date',
  'choice',
  'choices',
  'yes-no',
  'mobile',
  'citizen-id',
  'credit-code',
  'division',
  'address',
  'group',
  'repeated',
] as const
export type Kind = (typeof kinds)[number]

const options = (): Pick<FormSchema, 'enum' | 'x-labels'> => ({
  enum: ['a', 'b'],
  'x-labels': { a: { zh: '选项一', en: 'First' }, b: { zh: '选项二', en: 'Second' } },
})
const community: FormSchema = { type: 'string', format: 'division', 'x-level': 'community' }

const begun: Record<Kind, () => FormSchema> = {
  text: () => ({ type: 'string', maxLength: 100 }),
  'long-text': () => ({ type: 'string', maxLength: 1000, 'x-multiline': true }),
  number: () => ({ type: 'number', minimum: 0 }),
  money: () => ({ type: 'number', minimum: 0, multipleOf: 0.01, 'x-unit': { zh: '元', en: 'yuan' } }),
  date: () => ({ type: 'string', format: 'date' }),
  choice: () => ({ type: 'string', ...options() }),
  choices: () => ({ type: 'array', uniqueItems: true, items: { type: 'string', ...options() } }),
  'yes-no': () => ({ type: 'boolean' }),
  mobile: () => ({ type: 'string', format: 'mobile' }),
  'citizen-id': () => ({ type: 'string', format: 'citizen-id' }),
  'credit-code': () => ({ type: 'string', format: 'credit-code' }),
  division: () => ({ ...community }),
  address: () => ({
    type: 'object',
    properties: {
      division: { ...community, title: '所在社区', 'x-en': 'Community' },
      detail: {
        type: 'string',
        title: '详细地址',
        'x-en': 'Street, building and room',
        minLength: 5,
        maxLength: 100,
      },
    },
    required: ['division', 'detail'],
  }),
  group: () => ({ type: 'object', properties: {}, required: [] }),
  repeated: () => ({
    type: 'array',
    maxItems: 20,
    items: {
      type: 'object',
      properties: { name: { type: 'string', title: '姓名', 'x-en': 'Name', maxLength: 40 } },
      required: ['name'],
    },
  }),
}

/** A new field of a kind. */
export const newField = (kind: Kind, title: string): FormSchema => ({ ...begun[kind](), title })

/** The kind of a field. */
export function kindOf(field: FormSchema): Kind {
  if (field.type === 'array') return field.items?.enum ? 'choices' : 'repeated'
  if (field.type === 'object') return field.properties?.division && field.properties?.detail ? 'address' : 'group'
  if (field.enum) return 'choice'
  if (field.type === 'boolean') return 'yes-no'
  if (field.type === 'number' || field.type === 'integer')
    return field['x-unit'] && field.multipleOf === 0.01 ? 'money' : 'number'
  if (field.format?.startsWith('division')) return 'division'
  if (field.format === 'date' || field.format === 'mobile') return field.format
  if (field.format === 'citizen-id' || field.format === 'credit-code') return field.format
  const length = field.maxLength ?? 0
  return (field['x-multiline'] ?? (length > 120 && length < 2000)) ? 'long-text' : 'text'
}
