// What the rules of an item say of a case: may this be applied for (eligibility), what does the discretion benchmark recommend, which
// organ is competent (routing), and what a rule task of a flow gives. Decisions are DMN files; an item says by FEEL what feeds their
// inputs. Nothing here throws at a case: a rule that cannot decide says so, and then a person decides.
export { type Advice, adviseEligibility, type Benchmark, type Routing, recommend, recordOf, route } from './advise.ts'
export { compileRules, constantsOf } from './compile-rules.ts'
export {
  type Bilingual,
  noRules,
  type Rule,
  type RuleFault,
  type RuleFile,
  type RuleRefs,
  type Rules,
} from './rule.ts'
export { applyRule, type Facts, type Ruling } from './ruling.ts'
export type { SaidRow } from './say-row.ts'
export { type TableView, tablesOf } from './table-view.ts'
export { type Term, termsOf } from './term.ts'
