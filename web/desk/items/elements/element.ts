// A field of an item as a table names it: its key, how it is written, and for groups and lists what is in them. The tables are what the
// tabs draw, so that an element which stands in a table can be edited, and a test holds them against the schema of items.

/** words: both languages; texts: one on a line; maybe: yes, no, or not said; yes: a box to tick. */
export type Plain = 'words' | 'long' | 'text' | 'number' | 'date' | 'maybe' | 'yes' | 'texts' | 'words-list'
export type Element = {
  key: string
  /** Key of its label, when it shares one: `basis.name`. */
  label?: string
} & (
  | { as: Plain }
  | { as: 'choice' | 'choices'; of: readonly string[] }
  /** Chosen from what the catalogue has. */
  | { as: 'functions' | 'blank-form' | 'unit' }
  /** A group goes when nothing is left in it; `part` stays whatever is in it, and is not offered while the item has none. */
  | { as: 'group' | 'part'; of: readonly Element[] }
  | { as: 'list'; of: readonly Element[]; fresh?: Readonly<Record<string, unknown>> }
)
export type Values = Readonly<Record<string, unknown>>

/** The label's key of an element within those that are called `above`. */
export const labelOf = (element: Element, above: string): string =>
  element.label ?? (above ? `${above}.${element.key}` : element.key)

const isEmpty = (value: unknown, { as }: Element): boolean => {
  if (value === undefined || value === '' || value === null) return true
  if (as === 'words' || as === 'long') return Object.values(value).every((text) => text === '')
  if (Array.isArray(value)) return value.length === 0 && as !== 'texts'
  return as === 'group' && Object.keys(value).length === 0
}

/** The values with one changed: what is left empty goes, so that an item says only what somebody wrote. */
export function withValue(values: Values, element: Element, value: unknown): Values {
  if (!isEmpty(value, element)) return { ...values, [element.key]: value }
  const { [element.key]: _, ...rest } = values
  return rest
}
