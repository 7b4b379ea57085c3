import type { RuleFile } from '../engines/advice/index.ts'
import type { FlowFile } from './flow-file.ts'

/** What an item may name. Undefined sets are not checked: the folder has no such files. */
export type Surroundings = {
  flows: ReadonlyMap<string, FlowFile>
  /** Flow files that are there but wrong; their problems are told already. */
  brokenFlows: ReadonlySet<string>
  /** Compiled rule files by name, and those that are there but wrong. */
  rules: ReadonlyMap<string, RuleFile>
  brokenRules: ReadonlySet<string>
  domains: ReadonlySet<string> | undefined
  lifeEvents: ReadonlySet<string> | undefined
  licenceTypes: ReadonlySet<string> | undefined
  functions: ReadonlySet<string> | undefined
  blankForms: { has(key: string): boolean }
}
export type Say = (keys: readonly (string | number)[], message: string) => void
