// The form is judged here by the very lines that judge it in the server, so that nobody is told at the end what could be said now.
import { compileForm, validateForm } from '../../../../server/engines/form/index.ts'
import type { Section } from '../../../ui/form/index.ts'
import type { Lang } from '../../../ui/i18n/index.ts'
import type { ItemForm } from '../../api/item.ts'

/** Problems by pointer, and the pointers in the form's order. */
export type Checked = { problems: Readonly<Record<string, string>>; order: readonly string[] }
type EngineForm = Parameters<typeof compileForm>[0]
type EngineData = Parameters<typeof validateForm>[1]

/** A check for one form, compiled once. A form that does not compile here is left to the server. */
export function checkForm(form: ItemForm): (data: Record<string, unknown>, lang: Lang) => Checked {
  const compiled = compileForm({ schema: form.schema, layout: form.layout } as EngineForm)
  return (data, lang) => {
    if (!compiled.ok) return { problems: {}, order: [] }
    // What another district's edition asked stays in the draft and is left out by the server when it is submitted.
    const isForeign = ({ code, pointer }: { code: string; pointer: string }) =>
      code === 'unknown-field' && pointer.lastIndexOf('/') === 0
    const found = validateForm(compiled.form, data as EngineData).filter((problem) => !isForeign(problem))
    return {
      problems: Object.fromEntries(found.map(({ pointer, message }) => [pointer, message[lang]])),
      order: found.map(({ pointer }) => pointer),
    }
  }
}

/** Only the problems of one section's fields. */
export function inSection(checked: Checked, section: Section): Checked {
  const order = checked.order.filter((pointer) =>
    section.fields.some((field) => pointer === field || pointer.startsWith(`${field}/`)),
  )
  return { order, problems: Object.fromEntries(order.map((pointer) => [pointer, checked.problems[pointer] ?? ''])) }
}
