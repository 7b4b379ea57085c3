// Decision tables as people read them: the tables behind a rule, each cell in words. What is published is what decides.

import type { Decision, Table } from '../decision/index.ts'
import type { Bilingual, Rule } from './rule.ts'
import { bothOf } from './rule.ts'
import { constantOf, labelsOf, same, saySource, sayTest } from './say-row.ts'
import { sayTerm } from './term.ts'

export type TableView = {
  decision: string
  name: Bilingual
  /** How rows are chosen, in words. */
  policy: Bilingual
  inputs: Bilingual[]
  outputs: Bilingual[]
  rows: { row: number; id: string; tests: Bilingual[]; outputs: Bilingual[]; source: Bilingual }[]
}

const policies: Record<string, Bilingual> = {
  U: { zh: '最多一行适用', en: 'At most one row applies' },
  A: { zh: '适用的各行结果相同', en: 'All rows that apply agree' },
  F: { zh: '从上往下，第一个符合的行适用', en: 'The first row that fits applies' },
  P: { zh: '几行都符合时，按结果的先后', en: 'Of several rows the first by priority applies' },
}
const fixed: Record<string, Record<string, Bilingual>> = {
  outcome: {
    eligible: { zh: '符合', en: 'Eligible' },
    ineligible: { zh: '不符合', en: 'Not eligible' },
    doubtful: { zh: '需人工核实', en: 'To be checked' },
  },
  decision: {
    granted: { zh: '准予', en: 'Grant' },
    denied: { zh: '不予', en: 'Deny' },
    person: { zh: '由工作人员裁量', en: 'A person decides' },
  },
}

/** The tables of a rule: its own first, then those that it rests on. */
export function tablesOf(rule: Rule): TableView[] {
  const seen = new Set<string>()
  const visit = (id: string): Decision[] => {
    const decision = rule.model.decisions.get(id)
    if (!decision || seen.has(id)) return []
    seen.add(id)
    return [decision, ...decision.requires.decisions.flatMap(visit)]
  }
  return visit(rule.decision).flatMap(({ id, name, logic }) =>
    logic.kind === 'table' ? [viewOf(rule, id, name, logic)] : [],
  )
}

/** The reason in English stands in the column of the reason. */
function viewOf(rule: Rule, decision: string, name: string, table: Table): TableView {
  const shown = table.outputs.flatMap((output, at) => (output.name === 'reasonEn' ? [] : [{ output, at }]))
  const english = table.outputs.findIndex((output) => output.name === 'reasonEn')
  return {
    decision,
    name: bothOf(name),
    policy: policies[table.policy] ?? same(''),
    inputs: table.inputs.map(({ label }) => bothOf(label)),
    outputs: shown.map(({ output }) => bothOf(output.label)),
    rows: table.rows.map((row, index) => ({
      row: index + 1,
      id: row.id,
      tests: row.tests.map(({ text }, at) => sayTest(text, labelsOf(rule, decision, table.inputs[at]?.label ?? ''))),
      outputs: shown.map(({ output, at }) => {
        const said = sayOutput(output.name, row.outputs[at]?.text ?? '')
        return output.name === 'reason' && english >= 0
          ? { zh: said.zh, en: sayOutput('reasonEn', row.outputs[english]?.text ?? '').zh }
          : said
      }),
      source: saySource(row.annotations),
    })),
  }
}

function sayOutput(name: string, text: string): Bilingual {
  const value = constantOf(text)
  if (value === undefined) return { zh: '按说明计算', en: 'As explained' }
  return (typeof value === 'string' && fixed[name]?.[value]) || sayTerm(name, value)
}
