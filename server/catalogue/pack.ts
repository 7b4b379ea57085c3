import type { BlankForm } from './blank-form.ts'
import type { BundleContent } from './bundle/bundle.ts'
import type { Duties } from './duties/duties.ts'
import type { GuideDefaults } from './guide-defaults.ts'
import type { Bilingual, Heading } from './item.ts'
import type { PackItem } from './pack-item.ts'
import type { Synonyms } from './synonyms.ts'
import type { PackVariant } from './variants/variant.ts'

/** A catalogue folder, checked as a whole. */
export type Pack = {
  items: PackItem[]
  /** Life-event bundles over these items. */
  bundles: BundleContent[]
  /** What districts do differently, as items of their own. */
  variants: PackVariant[]
  duties: Duties
  domains: Heading[]
  /** In the order in which they are shown. */
  lifeEvents: Heading[]
  synonyms: Synonyms
  /** Names of licence types and organ functions by key; undefined while the folder has none. */
  licenceTypes: ReadonlyMap<string, Bilingual> | undefined
  functions: ReadonlyMap<string, Bilingual> | undefined
  /** Names of districts by 12-digit code. */
  districts: ReadonlyMap<string, Bilingual> | undefined
  /** What guides say where an item leaves it out. */
  defaults: GuideDefaults
  /** Forms to fill in by hand, by key. */
  blankForms: ReadonlyMap<string, BlankForm>
}
