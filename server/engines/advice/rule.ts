// A rule of an item: a decision of a DMN file, and for each of its inputs where the value comes from.

import type { CompiledExpression, DecisionModel } from '../decision/index.ts'

export type Bilingual = { zh: string; en: string }
/** As the item file has it: `inputs` maps each input of the decision to a FEEL expression over the facts of the case. */
export type RuleRefs = Readonly<
  Record<string, { file: string; decision: string; inputs: Readonly<Record<string, string>> }>
>
/** A compiled DMN file. `digest` tells which text it was. */
export type RuleFile = { model: DecisionModel; digest: string }

export type RuleInput = {
  name: string
  expression: CompiledExpression
  /** Paths that the expression reads, such as `form.birthDate`. */
  paths: readonly string[]
}
export type Rule = {
  name: string
  file: string
  decision: string
  digest: string
  model: DecisionModel
  inputs: readonly RuleInput[]
  /** Pointers of the form fields that are read. */
  fields: readonly string[]
  /** What a form calls its fields and their choices, by pointer. */
  titles: ReadonlyMap<string, Bilingual>
  /** Words for the values of an input that is a choice of the form, by name of the input. */
  choices: ReadonlyMap<string, Readonly<Record<string, Bilingual>>>
}
export type Rules = ReadonlyMap<string, Rule>
export const noRules: Rules = new Map()

/** What is wrong with a rule of an item: `keys` lead to the place below `rules`. */
export type RuleFault = { keys: readonly string[]; message: string }

/** The names that an expression of an item may read, and what stands below the smaller ones. */
export const factNames = ['form', 'subject', 'item', 'today', 'channel'] as const
export const subjectFacts: readonly string[] = ['kind']
export const itemFacts: readonly string[] = ['id', 'kind', 'promisedWorkingDays']

/** A text in both languages, written `中文 / English` where a standard has room for one. */
export function bothOf(text: string): Bilingual {
  const [zh = '', ...en] = text.split(' / ')
  return { zh: zh.trim(), en: en.join(' / ').trim() || zh.trim() }
}
