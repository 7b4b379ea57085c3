// What the result of a rule must look like, by the rule's name. A decision that promises a shape is a table or a boxed context, so that
// it can be seen without running it; a constant in a cell must be one of the values that are known.

import type { Decision } from '../decision/index.ts'
import { levels, outcomes, recommendations } from './advise.ts'
import { constantOf } from './say-row.ts'

type Shape = { all: readonly string[]; some?: readonly string[]; values: Record<string, readonly string[]> }
const shapes: Record<string, Shape> = {
  eligibility: { all: ['outcome', 'reason', 'reasonEn'], values: { outcome: outcomes } },
  benchmark: { all: ['decision', 'reason', 'reasonEn'], values: { decision: recommendations } },
  routing: { all: [], some: ['level', 'function'], values: { level: levels } },
}
const single = new Set(['U', 'A', 'F', 'P'])

/** What is wrong with the shape of a decision that serves as the rule of that name; nothing for rules of other names. */
export function checkShape(rule: string, { id, logic }: Decision): string[] {
  const shape = Object.hasOwn(shapes, rule) ? shapes[rule] : undefined
  if (!shape) return []
  const names =
    logic.kind === 'table'
      ? logic.outputs.map(({ name }) => name)
      : logic.kind === 'context'
        ? logic.entries.map(({ name }) => name)
        : undefined
  if (!names) return [`决策 ${id} 应是决策表或上下文 / decision ${id} must be a decision table or a boxed context`]
  const faults = shape.all
    .filter((name) => !names.includes(name))
    .map((name) => `决策 ${id} 缺少输出 ${name} / decision ${id} has no output ${name}`)
  if (shape.some && !shape.some.some((name) => names.includes(name)))
    faults.push(
      `决策 ${id} 应有输出 ${shape.some.join(' 或 ')} / decision ${id} needs an output ${shape.some.join(' or ')}`,
    )
  if (logic.kind !== 'table') return faults
  if (!single.has(logic.policy))
    faults.push(
      `决策 ${id} 只能得出一个结果，不能用命中策略 ${logic.policy} / decision ${id} gives one result; hit policy ${logic.policy} gives many`,
    )
  logic.outputs.forEach(({ name }, at) => {
    const known = shape.values[name]
    for (const [row, { outputs }] of logic.rows.entries()) {
      const value = constantOf(outputs[at]?.text ?? '')
      if (known && value !== undefined && value !== null && !known.includes(String(value)))
        faults.push(
          `决策 ${id} 第 ${row + 1} 行的 ${name} 不认识“${value}”，应为 / row ${row + 1} of ${id}: ${name} must be one of ${known.join(', ')}`,
        )
    }
  })
  return faults
}
