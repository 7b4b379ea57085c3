// What the schema cannot say about the elements of a guide: fees that agree with each other, forms and functions that are there.

import type { ItemContent } from './item.ts'
import type { Say, Surroundings } from './surroundings.ts'

/** Checks the parts of an item that only its guide uses. */
export function checkElements(item: ItemContent, around: Surroundings, say: Say): void {
  if (!item.fee.charged && item.fee.items)
    say(['fee', 'items'], '不收费的事项不写收费项目 / an item without a fee has no fee items')
  item.materials.forEach(({ blankForm, deferrable, deferral }, i) => {
    if (blankForm && !around.blankForms.has(blankForm))
      say(
        ['materials', i, 'blankForm'],
        `没有 blank-forms/${blankForm}.yaml / there is no blank-forms/${blankForm}.yaml`,
      )
    if (deferral && !deferrable)
      say(
        ['materials', i, 'deferral'],
        '不能容缺的材料不写 deferral / a material that may not be deferred has no deferral',
      )
  })
  item.elements?.jointFunctions?.forEach((key, i) => {
    if (around.functions && !around.functions.has(key))
      say(['elements', 'jointFunctions', i], `没有职能 ${key} / there is no function ${key}`)
  })
  const { from, until } = item.effective ?? {}
  if (from && until && until < from)
    say(['effective', 'until'], '取消日期早于生效日期 / the last day is before the first')
}
