// The elements of GB/T 39554.2 that an item may leave to its city: who is asked, who hears complaints, which remedies there are,
// how it is served. An item file says only what differs; the rest comes from its function, else its level, else the city.
// docs/standards/gbt-39554.md maps each element of the standard to a field.

import type { Basis, Bilingual, ItemContent, Level } from './item.ts'

export type Contact = { text: Bilingual; phone?: string; url?: string }
export type Remedy = { organ: Bilingual; limit: Bilingual; address?: string; phone?: string }
export type Elements = {
  powerSource?: 'own' | 'devolved' | 'authorised-above' | 'authorised-peer' | 'entrusted-above' | 'entrusted-peer'
  powerDivision?: Bilingual
  powerExercise?: Bilingual
  organNature?: 'statutory' | 'authorised' | 'entrusted' | 'other'
  entrustedBy?: Bilingual
  jointFunctions?: string[]
  handledBy?: Bilingual
  intermediaries?: Bilingual[]
  inHall?: boolean
  appointment?: boolean
  onlinePayment?: boolean
  express?: boolean
  kiosk?: boolean
  singleSignOn?: boolean
  scope?: 'nation' | 'province' | 'city' | 'district'
  onSiteReason?: Bilingual
  hours?: Bilingual
  directions?: Bilingual
  system?: 'nation' | 'province' | 'city' | 'district'
  jurisdiction?: Bilingual
  consultation?: Contact
  complaint?: Contact
  remedies?: 'administrative' | 'none'
  reconsideration?: Remedy
  litigation?: Remedy
  mark?: Basis['mark']
}
/** catalogue/guide-defaults.yaml */
export type GuideDefaults = {
  mark: Basis['mark']
  city: Elements
  levels?: Partial<Record<Level, Elements>>
  functions?: Record<string, Elements>
  deferralWorkingDays?: number
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
