// A supplement notice tells everything that is missing, once (一次性告知, 行政许可法 第三十二条). What can be ticked: every material
// and every field of the form. A second notice is allowed, but supervision will ask why the first did not say it.
import { isAsked, schemaAt, titleOf } from '../../../ui/form/index.ts'
import { inLang, type Lang } from '../../../ui/i18n/index.ts'
import type { CaseView, Material } from '../../api/case.ts'
import type { ItemForm } from '../../api/item.ts'

export type Tick = { key: string; kind: 'material' | 'field'; name: string }
export type Missing = { materialId?: string; pointer?: string; reason: string }

/** Everything that a notice may name, materials first; of the form, the fields that these values ask. */
export const ticksOf = (materials: readonly Material[], form: ItemForm, values: unknown, lang: Lang): Tick[] => [
  ...materials.map((one) => ({ key: one.materialId, kind: 'material' as const, name: inLang(lang, one.name) })),
  ...form.layout
    .flatMap(({ fields }) => fields)
    .filter((pointer) => isAsked(form, values, pointer))
    .filter((pointer) => schemaAt(form.schema, pointer)?.['x-computed'] === undefined)
    .map((pointer) => ({
      key: pointer,
      kind: 'field' as const,
      name: titleOf(schemaAt(form.schema, pointer) ?? {}, lang) || pointer,
    })),
]

/** The body of the command; undefined while nothing is ticked or a reason is empty. `reasons`: by key, ticked ones only. */
export const missingOf = (ticks: readonly Tick[], reasons: Readonly<Record<string, string>>): Missing[] | undefined => {
  const ticked = ticks.filter(({ key }) => key in reasons)
  if (!ticked.length || ticked.some(({ key }) => !reasons[key]?.trim())) return undefined
  return ticked.map(({ key, kind }) => ({
    ...(kind === 'material' ? { materialId: key } : { pointer: key }),
    reason: reasons[key]?.trim() ?? '',
  }))
}

/** What stands ticked at first: required materials that nothing satisfies. */
export const missingAtFirst = (materials: readonly Material[], words: string): Record<string, string> =>
  Object.fromEntries(materials.filter((one) => one.required && !one.by).map((one) => [one.materialId, words]))

/** How many supplement notices the case has had. */
export const noticesSent = (view: { timeline: CaseView['timeline'] }): number =>
  view.timeline.filter(({ kind }) => kind === 'supplement_required').length
