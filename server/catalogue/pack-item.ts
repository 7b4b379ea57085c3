import type { Rules } from '../engines/advice/index.ts'
import type { CompiledFlow } from '../engines/flow/index.ts'
import type { CompiledForm } from '../engines/form/index.ts'
import type { ItemContent } from './item.ts'
import type { Source } from './source.ts'

/** An item of a catalogue folder, checked and compiled. */
export type PackItem = {
  source: Source
  content: ItemContent
  flowXml: string
  /** The DMN files that the item names, by file name. */
  rules: Readonly<Record<string, string>>
  flow: CompiledFlow
  form: CompiledForm
  compiledRules: Rules
}
