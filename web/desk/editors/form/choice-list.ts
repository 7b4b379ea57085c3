// The choices of a field: the values that are kept, and what they are called. A field of several choices keeps them in its items.
import type { FormSchema, Words } from '../../../../server/engines/form/index.ts'
import { freeName, nameOfWords } from './path.ts'

export type ChoiceLine = { value: string; zh: string; en: string }

export function choicesOf(field: FormSchema): ChoiceLine[] {
  const home = field.items ?? field
  const labels = home['x-labels'] ?? field['x-labels'] ?? {}
  return (home.enum ?? []).map((value) => {
    const words = labels[String(value)]
    return { value: String(value), zh: words?.zh ?? String(value), en: words?.en ?? '' }
  })
}

/** What changes in the field for these choices. */
export function withChoices(field: FormSchema, lines: readonly ChoiceLine[]): Partial<FormSchema> {
  const labels: Record<string, Words> = Object.fromEntries(
    lines.map(({ value, zh, en }) => [value, { zh, en: en || zh }]),
  )
  const said = { enum: lines.map(({ value }) => value), 'x-labels': labels }
  return field.items ? { items: { ...field.items, ...said } } : said
}

/** The value for a new choice, from its English name when it has one. */
export const newValue = (lines: readonly ChoiceLine[], en = ''): string =>
  freeName(
    nameOfWords(en.split(/[^a-zA-Z0-9]+/)) || `option${lines.length + 1}`,
    lines.map(({ value }) => value),
  )
