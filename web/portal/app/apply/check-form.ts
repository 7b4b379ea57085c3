// What of a check belongs to the page one is on.
import type { Checked, Section } from '../../../ui/form/index.ts'

/** Only the problems of one section's fields. */
export function inSection(checked: Checked, section: Section): Checked {
  const order = checked.order.filter((pointer) =>
    section.fields.some(
      (field) => pointer === field || pointer.startsWith(`${field}/`) || field.startsWith(`${pointer}/`),
    ),
  )
  return { order, problems: Object.fromEntries(order.map((pointer) => [pointer, checked.problems[pointer] ?? ''])) }
}
