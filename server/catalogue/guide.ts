// The guide of an item (办事指南): everything a resident asks, from one published version. 行政许可法 第三十条: items, basis, conditions,
// quantity, procedure, limit and materials are made public where people apply.

import { baseItemOf, districtOfVariant } from '../engines/codes/index.ts'
import type { CompiledFlow } from '../engines/flow/index.ts'
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
    'code' | 'version' | 'levels' | 'conditions' | 'basis' | 'result' | 'demonstration' | 'provenance'
  > &
  RuleGuide & {
    materials: (Omit<ItemContent['materials'][number], 'satisfy'> & {
      satisfy: (Satisfaction & { typeName?: Bilingual })[]
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
}

/** What lists show of an item. */
export const summaryOf = (content: ItemContent): ItemSummary => {
  const { id, name, summary, domain, audience, lifeEvents, kind, channels, limits, fee } = content
  return { id, name, summary, domain, audience, lifeEvents, kind, channels, limits, fee }
}

/** The whole guide; `others` are the items that may be related. */
export function guideOf(item: Item, others: readonly ItemContent[], names: Names): Guide {
  const { content, flow } = item
  const { code, version, levels, conditions, basis, result, demonstration, provenance } = content
  return {
    ...summaryOf(content),
    id: baseItemOf(content.id),
    edition: content.id,
    district: districtOfVariant(content.id) ?? null,
    districts: [],
    ...{ code, version, levels, conditions, basis, result, demonstration, provenance },
    materials: content.materials.map((material) => ({
      ...material,
      satisfy: material.satisfy.map((way) => {
        const typeName = way.type === undefined ? undefined : names.licenceTypes?.get(way.type)
        return typeName ? { ...way, typeName } : way
      }),
    })),
    steps: guideSteps(flow, content, names),
    competence: content.competence?.pointer ? { pointer: content.competence.pointer } : null,
    provenanceLine: provenanceLine(content),
    ...ruleGuideOf(item),
    related: relatedTo(content, others),
  }
}

const guideSteps = (flow: CompiledFlow, content: ItemContent, names: Names): GuideStep[] =>
  stepsOf(flow, content).map(({ points: _points, post: _post, ...step }) => ({
    ...step,
    unitName:
      step.unit === 'site'
        ? { zh: '受理窗口', en: 'Accepting window' }
        : (names.functions?.get(step.unit === 'competent' ? content.function : step.unit) ?? {
            zh: '主管部门',
            en: 'Competent organ',
          }),
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
