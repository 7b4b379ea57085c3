// The words that our forms add to JSON Schema, each with what it belongs to. One row a word: a misspelt one is a fault, not a silence.
import type { FormSchema, Say, Words } from './form.ts'
import { isObject } from './pointer.ts'

type Check = (field: FormSchema, value: unknown, keys: readonly string[]) => string | undefined

const isWords = (value: unknown): value is Words =>
  isObject(value) && typeof value.zh === 'string' && typeof value.en === 'string'
const isNumber = ({ type }: FormSchema) => type === 'number' || type === 'integer'
const isEntryList = ({ type, items }: FormSchema) => type === 'array' && isObject(items) && items.type === 'object'
const needs = (holds: boolean, message: string) => (holds ? undefined : message)
const any: Check = () => undefined

const keywords: Record<string, Check> = {
  'x-en': any,
  'x-en-description': any,
  'x-labels': any,
  'x-level': any,
  'x-known-from': any,
  'x-unit': (_, value) => needs(isWords(value), '写 { zh, en } / say { zh, en }'),
  'x-money': (field) => needs(isNumber(field), '只用于数字字段 / belongs to a number'),
  'x-multiline': (field) => needs(field.type === 'string', '只用于文字字段 / belongs to a text'),
  'x-when': (_, __, keys) =>
    needs(
      keys.length > 0 && keys.at(-1) !== '*',
      '写在字段上，不写在表单或列表项上 / belongs to a field, not to the form or an entry',
    ),
  'x-computed': (field, value) => {
    if (typeof value !== 'string') return '写一个 FEEL 表达式 / write a FEEL expression'
    if (field.type === 'object' || field.type === 'array')
      return '算出的是一个值，不是一组 / computes one value, not a group'
    return needs(
      field['x-known-from'] === undefined && !field.readOnly,
      '算出的字段不再写 x-known-from 或 readOnly / a computed field has no x-known-from and no readOnly',
    )
  },
  'x-entry': (field, value) => {
    if (!isEntryList(field)) return '只用于由一组字段组成的列表 / belongs to a list of groups'
    if (!isObject(value) || !isWords(value.noun)) return '写 { noun: { zh, en } } / say { noun: { zh, en } }'
    const { name } = value
    const isField =
      name === undefined || (typeof name === 'string' && Object.hasOwn(field.items?.properties ?? {}, name))
    return needs(isField, `列表项没有 ${String(name)} 这个字段 / an entry has no field ${String(name)}`)
  },
}

/** Checks the words of one field that are ours, and what they mean together. */
export function checkKeywords(field: FormSchema, keys: readonly string[], say: Say): void {
  for (const [word, value] of Object.entries(field)) {
    if (!word.startsWith('x-')) continue
    const check = keywords[word]
    const message = check
      ? check(field, value, keys)
      : `没有这个关键字，可用的是 ${Object.keys(keywords).join('、')} / is not a word of forms`
    if (message) say(`${word}：${message}`, word)
  }
  if (field.readOnly && keys.includes('*'))
    say('readOnly 不用于列表项 / readOnly is not used in entries of a list', 'readOnly')
  if (field.minItems !== undefined && field.maxItems !== undefined && field.minItems > field.maxItems)
    say('minItems 大于 maxItems / minItems is larger than maxItems', 'minItems')
}
