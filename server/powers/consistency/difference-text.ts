// A difference in words, for people: what it is about, what the city does, what the district does. Values are JSON of the item files.

import type { Difference, Item } from '../../catalogue/index.ts'
import type { Bilingual, PowersTools } from '../city.ts'
import { levelWords } from '../list/words.ts'
import { memberWords, postWords, valueWords } from './words.ts'

type Json = Difference['from']
const both = (zh: string, en: string): Bilingual => ({ zh, en })
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isWords = (value: unknown): value is Bilingual =>
  isObject(value) && typeof value.zh === 'string' && typeof value.en === 'string'

const ruleWords: Readonly<Record<string, Bilingual>> = {
  eligibility: both('资格规则', 'eligibility'),
  benchmark: both('裁量基准', 'discretion benchmark'),
  routing: both('分派规则', 'routing'),
}

/** What a difference is about: the step, material or field by its name. */
export function placeName(
  { aspect, place, member }: Difference,
  items: readonly Pick<Item, 'content' | 'flow' | 'form'>[],
): Bilingual {
  if (aspect === 'flow' && place === '') return memberWords.ways ?? both(member, member)
  if (place === '') return memberWords[member] ?? both(member || '整体', member || 'as a whole')
  if (aspect === 'rules') return ruleWords[place] ?? both(`规则 ${place}`, `rule ${place}`)
  for (const { content, flow, form } of items) {
    if (aspect === 'materials') {
      const found = content.materials.find(({ id }) => id === place)
      if (found) return found.name
    }
    const node = aspect === 'flow' ? flow.nodes.get(place) : undefined
    if (node)
      return content.steps?.[place]?.name ?? both(node.name || place, node.props['name-en'] || node.name || place)
    if (aspect === 'form') {
      const field = fieldAt(form.schema, place)
      if (field?.title) return both(field.title, field['x-en'] ?? field.title)
    }
  }
  return both(place, place)
}

type Field = Item['form']['schema']
const fieldAt = (schema: Field, pointer: string): Field | undefined =>
  pointer
    .split('/')
    .slice(1)
    .reduce<Field | undefined>((at, key) => at?.properties?.[key], schema)

/** Which property of the place differs; undefined when the place itself was added or removed. */
export const memberName = ({ place, member }: Difference): Bilingual | undefined =>
  place === '' || member === '' ? undefined : (memberWords[member] ?? both(member, member))

/** A value in words; undefined for nothing. */
export function valueText(
  tools: Pick<PowersTools, 'catalogue'>,
  { member, place }: Difference,
  value: Json,
): Bilingual | undefined {
  if (value === undefined) return undefined
  if (member === '' && place !== '') return valueWords.there
  if (typeof value === 'boolean') return value ? valueWords.yes : valueWords.no
  if (isWords(value)) return value
  if (typeof value === 'number') return numberText(member, value)
  if (typeof value === 'string') return stringText(tools, member, value)
  if (Array.isArray(value)) return listText(value)
  return value === null ? valueWords.none : both(JSON.stringify(value), JSON.stringify(value))
}

const numberText = (member: string, value: number): Bilingual => {
  if (/WorkingDays$|^limit$/.test(member))
    return both(`${value} 个工作日`, `${value} working ${value === 1 ? 'day' : 'days'}`)
  if (member === 'order') return both(`第 ${value} 位`, `number ${value}`)
  if (member === 'visits') return both(`${value} 次`, `${value}`)
  return both(String(value), String(value))
}

function stringText({ catalogue }: Pick<PowersTools, 'catalogue'>, member: string, value: string): Bilingual {
  if (member === 'level') return levelWords[value as keyof typeof levelWords] ?? both(value, value)
  if (member === 'post') return postWords[value] ?? both(value, value)
  if (member === 'unit') return valueWords[value] ?? catalogue.functionName(value)
  return valueWords[value] ?? both(value, value)
}

function listText(value: readonly unknown[]): Bilingual {
  if (value.every((each) => typeof each === 'string') && value.some((each) => each.includes(' → ')))
    return both(`${value.length} 处走向`, `${value.length} ways`)
  const texts = value.map((each) => {
    const by = isObject(each) && typeof each.by === 'string' ? valueWords[each.by] : undefined
    return (
      by ??
      both(String(isObject(each) ? JSON.stringify(each) : each), String(isObject(each) ? JSON.stringify(each) : each))
    )
  })
  return texts.length === 0
    ? (valueWords.none as Bilingual)
    : both(texts.map(({ zh }) => zh).join('、'), texts.map(({ en }) => en).join(', '))
}
