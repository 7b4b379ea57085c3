import type { CompiledFlow } from '../engines/flow/index.ts'
import type { CompiledForm } from '../engines/form/index.ts'
import type { Surroundings } from './check-item.ts'
import type { Bilingual, Heading, ItemContent } from './item.ts'
import type { Source } from './source.ts'
import type { Synonyms } from './synonyms.ts'

/** An item of a catalogue folder, checked and compiled. */
export type PackItem = {
  source: Source
  content: ItemContent
  flowXml: string
  /** The DMN files that the item names, by file name. */
  rules: Readonly<Record<string, string>>
  flow: CompiledFlow
  form: CompiledForm
}

/** A catalogue folder, checked as a whole. */
export type Pack = {
  items: PackItem[]
  domains: Heading[]
  /** In the order in which they are shown. */
  lifeEvents: Heading[]
  synonyms: Synonyms
  /** Names of licence types and organ functions by key; undefined while the folder has none. */
  licenceTypes: ReadonlyMap<string, Bilingual> | undefined
  functions: ReadonlyMap<string, Bilingual> | undefined
  /** What items may name; the flow files of the folder among it. */
  around: Surroundings
  /** Functions without a domain of their own: they serve all items. */
  commonFunctions: readonly string[]
}
