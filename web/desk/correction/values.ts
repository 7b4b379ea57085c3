// The single values of a form with their titles, and back from what is typed to a value of the same kind.
import type { ItemForm } from '../api/item.ts'

type Schema = ItemForm['schema']
export type Single = string | number | boolean
export type Value = { pointer: string; title: { zh: string; en: string }; value: Single }

/** Every single value of a form that its schema knows and that is not computed, in order. */
export function valuesOf(form: unknown, schema: Schema | undefined, pointer = '', above = { zh: '', en: '' }): Value[] {
  if (typeof form !== 'object' || form === null || Array.isArray(form)) return []
  return Object.entries(schema?.properties ?? {}).flatMap(([key, part]) => {
    const value = (form as Record<string, unknown>)[key]
    const zh = part.title ?? key
    const own = { zh, en: part['x-en'] ?? zh }
    const title = {
      zh: above.zh ? `${above.zh} · ${own.zh}` : own.zh,
      en: above.en ? `${above.en} · ${own.en}` : own.en,
    }
    const at = `${pointer}/${key}`
    if (typeof value === 'object') return valuesOf(value, part, at, title)
    if (value === undefined || 'x-computed' in part) return []
    return [{ pointer: at, title, value: value as Single }]
  })
}

/** What was typed, as a value of the kind that stands there; undefined when it is none. */
export function typedAs(like: Single, text: string): Single | undefined {
  if (typeof like === 'string') return text.trim()
  if (typeof like === 'boolean') return text === 'true' ? true : text === 'false' ? false : undefined
  const number = Number(text)
  return text.trim() !== '' && Number.isFinite(number) ? number : undefined
}
