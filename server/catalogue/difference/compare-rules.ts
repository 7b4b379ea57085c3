// Two sets of decision files: tables row by row, known by the row's id; anything else that a decision may be, as a whole.

import type { DecisionModel } from '../../engines/decision/index.ts'
import type { Bilingual } from '../item.ts'
import { type Change, changeOf, same } from './change.ts'

export type Ruled = { rules: Readonly<Record<string, string>>; models: ReadonlyMap<string, DecisionModel> }

export function compareRules(before: Ruled, after: Ruled): Change[] {
  return [...new Set([...Object.keys(before.rules), ...Object.keys(after.rules)])].flatMap((file) => {
    const [old, now] = [before.rules[file], after.rules[file]]
    if (old === now) return []
    const [had, has] = [before.models.get(file), after.models.get(file)]
    const name = { zh: `规则“${(has ?? had)?.name ?? file}”`, en: `Rules “${(has ?? had)?.name ?? file}”` }
    if (old !== undefined && now !== undefined && had && has) {
      const rows = compareRows(file, name, rowsOf(had), rowsOf(has))
      return rows.length > 0 ? rows : [{ part: 'rules', kind: 'changed', at: file, name, ...redrawn } satisfies Change]
    }
    const told = (text: string | undefined, model: DecisionModel | undefined): Bilingual | undefined =>
      text === undefined ? undefined : model ? summary(model) : { zh: '不能读出', en: 'cannot be read' }
    return changeOf({ part: 'rules', at: file, name }, told(old, had), told(now, has)) ?? []
  })
}

const redrawn = {
  before: { zh: '排版或写法不同，规则一样', en: 'written differently, same rules' },
  after: { zh: '排版或写法不同，规则一样', en: 'written differently, same rules' },
}

function compareRows(
  file: string,
  outer: Bilingual,
  old: ReadonlyMap<string, Line>,
  now: ReadonlyMap<string, Line>,
): Change[] {
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((id) => {
    const [had, has] = [old.get(id), now.get(id)]
    const place = (has ?? had)?.place ?? id
    const name = { zh: `${outer.zh} › ${place}`, en: `${outer.en} › ${place}` }
    return changeOf({ part: 'rules', at: `${file}#${id}`, name }, had && same(had.text), has && same(has.text)) ?? []
  })
}

type Line = { place: string; text: string }

/** Each row of each table as «when … → then …», each other decision as what it says. */
function rowsOf(model: DecisionModel): Map<string, Line> {
  const lines = new Map<string, Line>()
  for (const { id, name, logic } of model.decisions.values()) {
    if (logic.kind !== 'table') {
      lines.set(id, { place: name, text: logic.kind === 'literal' ? logic.feel.text : logic.kind })
      continue
    }
    lines.set(id, { place: name, text: `${logic.policy}: ${logic.inputs.map(({ feel }) => feel.text).join('; ')}` })
    logic.rows.forEach(({ id: row, tests, outputs }, i) => {
      const when = tests.map(({ text }) => text || '-').join('; ')
      lines.set(row && !lines.has(row) ? row : `${id}-${i}`, {
        place: `${name} ${i + 1}`,
        text: `${when} → ${outputs.map(({ text }) => text).join('; ')}`,
      })
    })
  }
  return lines
}

function summary(model: DecisionModel): Bilingual {
  const rows = [...model.decisions.values()].reduce(
    (sum, { logic }) => sum + (logic.kind === 'table' ? logic.rows.length : 1),
    0,
  )
  return {
    zh: `${model.decisions.size} 个决策，${rows} 条规则`,
    en: `${model.decisions.size} decisions, ${rows} rules`,
  }
}
