// The guide of an item (办事指南): everything a resident asks, from one published version. 行政许可法 第三十条: items, basis, conditions,
// quantity, procedure, limit and materials are made public where people apply.

import { baseItemOf, districtOfVariant } from '../engines/codes/index.ts'
import type { CompiledFlow } from '../engines/flow/index.ts'
import type { Elements } from './elements.ts'
import { deferralOf, elementsOf, type GuideDefaults, noDefaults, serviceObjectsOf } from './guide-defaults.ts'
import type { Implementation } from './implementation.ts'
import type { Bilingual, Item, ItemContent, Satisfaction } from './item.ts'
import { type RuleGuide, ruleGuideOf } from './self-check.ts'
import { type ItemStep, stepsOf } from './steps.ts'

export type ItemSummary = Pick<
  ItemContent,
  'id' | 'name' | 'summary' | 'domain' | 'audience' | 'lifeEvents' | 'kind' | 'channels' | 'limits' | 'fee'
>
export type GuideStep = Pick<ItemStep, 'nodeId' | 'act' | 'name' | 'unit' | 'level' | 'limitWorkingDays'> & {
  unitName: Bilingual
}
export type Guide = ItemSummary &
  Pick<
    ItemContent,
    | 'code'
    | 'version'
    | 'type'
    | 'function'
    | 'levels'
    | 'conditions'
    | 'basis'
    | 'result'
    | 'effective'
    | 'quota'
    | 'demonstration'
    | 'provenance'
  > &
  RuleGuide & {
    /** First day of this version, ISO; absent before it is published. */
    inForceSince?: string
    /** When it was published, an instant. */
    publishedAt?: string
    serviceObjects: NonNullable<ItemContent['serviceObjects']>
    specialProcedures: NonNullable<ItemContent['specialProcedures']>
    /** All elements, the city's words where the item has none. */
    elements: Elements
    /** The organ function that is competent, and those that take part. */
    organ: Bilingual
    jointOrgans: Bilingual[]
    faq: NonNullable<ItemContent['faq']>
    /** Of city and districts; those of smaller divisions are asked for by division. */
    implementations: Implementation[]
    materials: (Omit<ItemContent['materials'][number], 'satisfy' | 'deferral'> & {
      satisfy: (Satisfaction & { typeName?: Bilingual })[]
      deferral?: { workingDays?: number; note?: Bilingual }
    })[]
    steps: GuideStep[]
    /** Which field of the form says whose area it is (a division); without one the applicant chooses a site. */
    competence: { pointer: string } | null
    /** One line on where this text comes from. */
    provenanceLine: Bilingual
    related: { id: string; name: Bilingual }[]
    /** The id of the text itself: the item's, or that of a district's variant of it. */
    edition: string
    /** The district (12 digits) whose variant this is. */
    district: string | null
    /** Districts that do it differently. */
    districts: { code: string; name: Bilingual }[]
  }
export type Names = {
  licenceTypes: ReadonlyMap<string, Bilingual> | undefined
  functions: ReadonlyMap<string, Bilingual> | undefined
  defaults?: GuideDefaults
}
/** What is known of a version when it is published. */
export type Issue = Pick<Guide, 'inForceSince' | 'publishedAt' | 'implementations'>
const unpublished: Issue = { implementations: [] }
const competent: Bilingual = { zh: '主管部门', en: 'Competent organ' }

/** What lists show of an item. */
export const summaryOf = (content: ItemContent): ItemSummary => {
  const { id, name, summary, domain, audience, lifeEvents, kind, channels, limits, fee } = content
  return { id, name, summary, domain, audience, lifeEvents, kind, channels, limits, fee }
}

/** The whole guide; `others` are the items that may be related. */
export function guideOf(item: Item, others: readonly ItemContent[], names: Names, issue: Issue = unpublished): Guide {
  const { content, flow } = item
  const { code, version, type, levels, conditions, basis, result, effective, quota } = content
  const { defaults = noDefaults } = names
  const elements = elementsOf(content, defaults)
  const functionName = (key: string) => names.functions?.get(key) ?? competent
  const steps = guideSteps(flow, content, names)
  const joint = new Set([...(elements.jointFunctions ?? []), ...steps.map(({ unit }) => unit)])
  for (const own of ['site', 'competent', content.function]) joint.delete(own)
  return {
    ...summaryOf(content),
    id: baseItemOf(content.id),
    edition: content.id,
    district: districtOfVariant(content.id) ?? null,
    districts: [],
    ...{ code, version, type, function: content.function, levels, conditions, basis, result },
    ...(effective && { effective }),
    ...(quota && { quota }),
    ...{ demonstration: content.demonstration, provenance: content.provenance },
    ...issue,
    serviceObjects: serviceObjectsOf(content),
    specialProcedures: content.specialProcedures ?? [],
    elements,
    organ: functionName(content.function),
    jointOrgans: [...joint].map(functionName),
    faq: content.faq ?? [],
    materials: content.materials.map((material) => guideMaterial(material, names, defaults)),
    steps,
    competence: content.competence?.pointer ? { pointer: content.competence.pointer } : null,
    provenanceLine: provenanceLine(content),
    ...ruleGuideOf(item),
    related: relatedTo(content, others),
  }
}

function guideMaterial(
  { deferral: _own, ...material }: ItemContent['materials'][number],
  { licenceTypes }: Names,
  defaults: GuideDefaults,
): Guide['materials'][number] {
  const deferral = deferralOf(_own ? { ...material, deferral: _own } : material, defaults)
  const satisfy = material.satisfy.map((way) => {
    const typeName = way.type === undefined ? undefined : licenceTypes?.get(way.type)
    return typeName ? { ...way, typeName } : way
  })
  return { ...material, satisfy, ...(deferral && { deferral }) }
}

const guideSteps = (flow: CompiledFlow, content: ItemContent, names: Names): GuideStep[] =>
  stepsOf(flow, content).map(({ points: _points, post: _post, risk: _risk, ...step }) => ({
    ...step,
    unitName:
      step.unit === 'site'
        ? { zh: '受理窗口', en: 'Accepting window' }
        : (names.functions?.get(step.unit === 'competent' ? content.function : step.unit) ?? competent),
  }))

function provenanceLine({ demonstration, basis }: ItemContent): Bilingual {
  const sourced = basis.filter(({ mark }) => mark === 'sourced').length
  if (!demonstration) return { zh: '内容由主管部门发布。', en: 'Published by the competent organ.' }
  return {
    zh: `演示内容，不是官方办事指南；${basis.length} 条依据中 ${sourced} 条有来源，其余为推定。`,
    en: `Demonstration content, not an official guide; ${sourced} of ${basis.length} legal bases were found in sources, the rest is assumed.`,
  }
}

/** Items of the same event in life, then those that need this one's result or make what it needs; at most five. */
function relatedTo(content: ItemContent, others: readonly ItemContent[]): { id: string; name: Bilingual }[] {
  const needs = (item: ItemContent) => new Set(item.materials.flatMap(({ satisfy }) => satisfy.map(({ type }) => type)))
  const mine = needs(content)
  const score = (other: ItemContent): number =>
    (other.result && mine.has(other.result.licenceType) ? 3 : 0) +
    (content.result && needs(other).has(content.result.licenceType) ? 2 : 0) +
    other.lifeEvents.filter((event) => content.lifeEvents.includes(event)).length
  return others
    .filter(({ id }) => id !== baseItemOf(content.id))
    .map((other) => ({ other, score: score(other) }))
    .filter((each) => each.score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, 5)
    .map(({ other }) => ({ id: other.id, name: other.name }))
}
