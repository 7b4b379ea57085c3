// What the guides of a city say where an item leaves it out: catalogue/guide-defaults.yaml, and how it is laid under an item's own words.

import type { Elements } from './elements.ts'
import type { Basis, Bilingual, ItemContent, Level } from './item.ts'

export type GuideDefaults = {
  mark: Basis['mark']
  city: Elements
  levels?: Partial<Record<Level, Elements>>
  functions?: Record<string, Elements>
  deferralWorkingDays?: number
  /** What follows from a deferral: the reminder, and a default (容缺失信). */
  deferral?: { remindWorkingDays: number; barMonths: number; clause: Bilingual }
  /** How many years after the year of conclusion a case is kept (保管期限); null: for ever. The first rule that fits. */
  archive?: {
    mark: Basis['mark']
    /** Days after the conclusion on which a case is archived by itself. */
    afterDays?: number
    rules: { outcomes?: string[]; functions?: string[]; years: number | null }[]
  }
  /** Organ function that publishes guides, at the city's level. */
  publisher?: string
}
type ServiceObject = NonNullable<ItemContent['serviceObjects']>[number]

export const noDefaults: GuideDefaults = { mark: 'assumed', city: {} }

/** All elements of an item: its own, else its function's, else those of the level that decides, else the city's. */
export function elementsOf(content: ItemContent, defaults: GuideDefaults = noDefaults): Elements {
  const { city, levels, functions, mark } = defaults
  const scope = content.channels.cityWide ? 'city' : 'district'
  return {
    mark,
    scope,
    ...city,
    ...levels?.[content.levels.decide],
    ...functions?.[content.function],
    ...content.elements,
  }
}

const objectsOf: Record<ItemContent['audience'][number], ServiceObject> = { person: 'person', enterprise: 'enterprise' }

/** Whom an item serves (服务对象), as finely as the standard asks. */
export const serviceObjectsOf = ({ serviceObjects, audience }: ItemContent): ServiceObject[] =>
  serviceObjects ?? audience.map((one) => objectsOf[one])

/** A material's own deferral, else the city's; nothing when it may not be deferred. */
export function deferralOf(
  material: ItemContent['materials'][number],
  { deferralWorkingDays }: GuideDefaults = noDefaults,
): { workingDays?: number; note?: Bilingual } | undefined {
  if (!material.deferrable) return undefined
  return material.deferral ?? (deferralWorkingDays === undefined ? {} : { workingDays: deferralWorkingDays })
}

/** What follows from a deferral; a city that says nothing reminds a day before and bars nobody. */
export const deferralRulesOf = ({ deferral, deferralWorkingDays }: GuideDefaults) => ({
  remindWorkingDays: deferral?.remindWorkingDays ?? 1,
  barMonths: deferral?.barMonths ?? 0,
  clause: deferral?.clause ?? { zh: '逾期没有补齐，终止办理。', en: 'It did not come in time: terminated.' },
  ...(deferralWorkingDays !== undefined && { workingDays: deferralWorkingDays }),
})

/** How long cases are kept; a city that says nothing keeps them for thirty years. */
export const archiveRulesOf = ({ archive }: GuideDefaults): NonNullable<GuideDefaults['archive']> =>
  archive ?? { mark: 'assumed', rules: [{ years: 30 }] }
