// Who may defer what: the item says which materials may follow and for how many working days, and whether the applicant may say so alone. Only
// where somebody decides, because there it is made sure that nothing is owed any more. Who let a deferral default, or promised what was
// not true, may do neither for as long as the city says.

import type { Actor } from '../../platform/http/index.ts'
import { type FieldProblem, problem } from '../../platform/problem/index.ts'
import { isAtWindow } from '../at-agent.ts'
import type { Owed } from '../case.ts'
import type { CityDoors, DeferralRules } from '../city.ts'
import type { CaseItem, Material } from '../item.ts'
import type { MaterialView } from '../materials.ts'
import { termsOf } from '../promise/promises.ts'
import { lastDefault } from '../store/defaults.ts'

export type AllowTools = Pick<CityDoors, 'db' | 'clock' | 'calendar' | 'deferralRules'>

/** Working days for which a material may be deferred; undefined when it may not. */
export function deferralDays(item: CaseItem, material: Material, rules: DeferralRules): number | undefined {
  const isDecided = [...item.flow.nodes.values()].some(({ props }) => props.act === 'decide')
  return material.deferrable && isDecided ? (material.deferral?.workingDays ?? rules.workingDays) : undefined
}

const offered = (item: CaseItem, material: Material, rules: DeferralRules, isClerk: boolean): number | undefined =>
  isClerk || material.deferral?.online ? deferralDays(item, material, rules) : undefined

/** Until when somebody may not defer or promise; null when he may. */
export async function barredUntil(tools: AllowTools, subjectId: string): Promise<string | null> {
  const last = await lastDefault(tools.db, subjectId)
  if (!last) return null
  const until = Temporal.PlainDate.from(tools.calendar.localDay(last)).add({ months: tools.deferralRules().barMonths })
  return Temporal.PlainDate.compare(tools.clock.today(), until) < 0 ? until.toString() : null
}

/** The materials of a draft, each with the working days for which whoever asks may defer it. */
export async function withDeferral(
  tools: AllowTools,
  actor: Actor,
  { item, subjectId, views }: { item: CaseItem; subjectId: string; views: readonly MaterialView[] },
): Promise<MaterialView[]> {
  const rules = tools.deferralRules()
  const isClerk = isAtWindow(actor)
  const days = new Map(item.content.materials.map((each) => [each.id, offered(item, each, rules, isClerk)]))
  const isBarred = [...days.values()].some(Boolean) && (await barredUntil(tools, subjectId)) !== null
  return views.map((view) => {
    const workingDays = isBarred ? undefined : days.get(view.materialId)
    return workingDays ? { ...view, deferral: { workingDays, barMonths: rules.barMonths } } : view
  })
}

/** Whether this material may be deferred here and by this person, who has read and agreed. Problem: conflict. */
export async function checkDeferral(
  tools: AllowTools,
  actor: Actor,
  input: { item: CaseItem; material: Material; subjectId: string; agreed: boolean },
): Promise<void> {
  const { item, material, subjectId, agreed } = input
  if (offered(item, material, tools.deferralRules(), isAtWindow(actor)) === undefined)
    throw problem('conflict', {
      zh: `“${material.name.zh}”${deferralDays(item, material, tools.deferralRules()) ? '要到窗口才能办理容缺' : '不能容缺，请现在提交'}`,
      en: deferralDays(item, material, tools.deferralRules())
        ? 'This material is deferred at a window only'
        : 'This material may not follow later; hand it in now',
    })
  const until = await barredUntil(tools, subjectId)
  if (until)
    throw problem('conflict', {
      zh: `此前有承诺没有兑现，${until} 以前不能再容缺，请现在提交材料`,
      en: `An earlier commitment was not kept; nothing may be deferred before ${until}. Hand the material in now`,
    })
  if (!agreed)
    throw problem('conflict', {
      zh: '请先阅读并同意承诺，再选择容缺后补',
      en: 'Read the commitment and agree to it first',
    })
}

/** Whether a promise may stand for this material: read, agreed to, and by somebody who has kept what he committed to. Problem: conflict. */
export async function checkPromising(
  tools: AllowTools,
  { material, subjectId, agreed }: { material: Material; subjectId: string; agreed: boolean },
): Promise<void> {
  if (!termsOf(material)) return
  const until = await barredUntil(tools, subjectId)
  if (until)
    throw problem('conflict', {
      zh: `此前有承诺没有兑现，${until} 以前不能告知承诺，请提交“${material.name.zh}”`,
      en: `An earlier commitment was not kept; no promise is taken before ${until}. Hand in “${material.name.en}”`,
    })
  if (!agreed) throw problem('conflict', { zh: '请先阅读并同意承诺内容', en: 'Read the promise and agree to it first' })
}

/** What of a submission is deferred and may not be any more, as field problems below /materials. */
export async function deferralProblems(
  tools: AllowTools,
  { item, subjectId, views }: { item: CaseItem; subjectId: string; views: readonly MaterialView[] },
): Promise<FieldProblem[]> {
  const promisedFor = ({ materialId, by }: MaterialView) =>
    by === 'promise' && termsOf(item.content.materials.find(({ id }) => id === materialId)) !== undefined
  const deferred = views.filter((view) => view.by === 'deferred' || promisedFor(view))
  if (deferred.length === 0) return []
  const until = await barredUntil(tools, subjectId)
  const rules = tools.deferralRules()
  return deferred.flatMap(({ materialId, name, by }) => {
    const material = item.content.materials.find(({ id }) => id === materialId)
    if (!until && material && (by === 'promise' || deferralDays(item, material, rules))) return []
    return [
      {
        pointer: `/materials/${materialId}`,
        zh: `“${name.zh}”现在不能${by === 'promise' ? '用承诺代替' : '容缺'}，请提交`,
        en: `“${name.en}” may not be ${by === 'promise' ? 'promised' : 'deferred'} now; hand it in`,
      },
    ]
  })
}

/** What a case owes that is submitted with these materials. */
export const owedFrom = (
  tools: Pick<AllowTools, 'deferralRules'>,
  item: CaseItem,
  views: readonly MaterialView[],
): Owed[] =>
  views.flatMap(({ materialId, by }) => {
    const material = by === 'deferred' && item.content.materials.find(({ id }) => id === materialId)
    const workingDays = material && deferralDays(item, material, tools.deferralRules())
    return workingDays ? [{ materialId, workingDays }] : []
  })
