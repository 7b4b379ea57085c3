// Names in formulas, as far as joining forms needs them: a formula is words, texts and signs, and a word that follows a dot is a member.
// What a formula comes to is judged afterwards by the language itself; a word renamed wrongly is a fault of the joined form, not a value.
import type { FormSchema } from '../form.ts'

const token = /"(?:[^"\\]|\\.)*"|(?<!\.\s*)[\p{L}_][\p{L}\p{N}_]*/gu

type NameOf = (name: string) => string

/** The field with names at the top of the form renamed in its formulas and in those below it. */
export function renamedFormulas(field: FormSchema, nameOf: NameOf): FormSchema {
  const formula = field['x-computed']
  const inner =
    (holder: FormSchema): NameOf =>
    (name) =>
      Object.hasOwn(holder.properties ?? {}, name) ? name : nameOf(name)
  return {
    ...field,
    ...(formula !== undefined && {
      'x-computed': formula.replace(token, (word) => (word.startsWith('"') ? word : nameOf(word))),
    }),
    ...(field.properties && {
      properties: Object.fromEntries(
        Object.entries(field.properties).map(([name, child]) => [name, renamedFormulas(child, inner(field))]),
      ),
    }),
    ...(field.items && { items: renamedFormulas(field.items, nameOf) }),
  }
}

/** Whether a formula of the field, or below it, reads a name at the top of the form. */
export function readsName(field: FormSchema, name: string): boolean {
  const words: readonly string[] = field['x-computed']?.match(token) ?? []
  if (words.includes(name)) return true
  if (field.items && readsName(field.items, name)) return true
  const properties = field.properties ?? {}
  return !Object.hasOwn(properties, name) && Object.values(properties).some((child) => readsName(child, name))
}
