import { DecisionError } from './decision-error.ts'
import { toJson } from './value.ts'

// The hit policies of DMN 8.2.10 over the rows that match, each row given as its outputs in the order of the columns. A single policy
// answers one row, the others a list; where no row matches, a single policy answers undefined and the table's default takes its place.

export type HitPolicy = 'U' | 'A' | 'F' | 'P' | 'R' | 'O' | 'C' | 'C+' | 'C<' | 'C>' | 'C#'

/** A row that matches: its number from 1, its outputs, and the rank of each output in its list of values (lower comes first). */
export type Match = { row: number; outputs: readonly unknown[]; ranks: readonly number[] }
export type Chosen =
  | { kind: 'one'; match: Match | undefined }
  | { kind: 'many'; matches: readonly Match[] }
  | { kind: 'number'; value: unknown }

const policies: Record<string, HitPolicy> = {
  UNIQUE: 'U',
  ANY: 'A',
  FIRST: 'F',
  PRIORITY: 'P',
  'RULE ORDER': 'R',
  'OUTPUT ORDER': 'O',
  COLLECT: 'C',
}
const aggregations: Record<string, HitPolicy> = { SUM: 'C+', MIN: 'C<', MAX: 'C>', COUNT: 'C#' }

/** The policy of a table's two attributes; undefined when there is no such policy. */
export function readPolicy(hitPolicy: string, aggregation: string): HitPolicy | undefined {
  const policy = Object.hasOwn(policies, hitPolicy || 'UNIQUE') ? policies[hitPolicy || 'UNIQUE'] : undefined
  if (aggregation === '') return policy
  return policy === 'C' && Object.hasOwn(aggregations, aggregation) ? aggregations[aggregation] : undefined
}

/** Chooses among the rows that match, given in the order of the table. Throws DecisionError where the policy forbids what matched. */
export function choose(policy: HitPolicy, matches: readonly Match[], tableId: string): Chosen {
  const [first, second] = matches
  const rows = matches.map(({ row }) => row).join(', ')
  switch (policy) {
    case 'U':
      if (second) throw overlap(tableId, rows)
      return { kind: 'one', match: first }
    case 'A':
      if (matches.some(({ outputs }) => !same(outputs, first?.outputs))) throw disagreement(tableId, rows)
      return { kind: 'one', match: first }
    case 'F':
      return { kind: 'one', match: first }
    case 'P':
      return { kind: 'one', match: [...matches].sort(byRank)[0] }
    case 'O':
      return { kind: 'many', matches: [...matches].sort(byRank) }
    case 'R':
    case 'C':
      return { kind: 'many', matches }
    default:
      return {
        kind: 'number',
        value: aggregate(
          policy,
          matches.map(({ outputs }) => outputs[0]),
          tableId,
        ),
      }
  }
}

const same = (a: unknown, b: unknown): boolean => spelled(a) === spelled(b)

/** One spelling for one value, whatever the order in which its entries were written. */
const spelled = (value: unknown): string =>
  JSON.stringify(toJson(value), (_name, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort()) : part,
  )

function byRank(a: Match, b: Match): number {
  for (const [index, rank] of a.ranks.entries()) {
    const difference = rank - (b.ranks[index] ?? rank)
    if (difference !== 0) return difference
  }
  return a.row - b.row
}

function aggregate(policy: 'C+' | 'C<' | 'C>' | 'C#', values: unknown[], tableId: string): unknown {
  if (policy === 'C#') return values.length
  const numbers = values.filter((value) => typeof value === 'number')
  if (numbers.length < values.length)
    throw new DecisionError('output-invalid', tableId, '只能汇总数字', 'Only numbers can be aggregated')
  if (numbers.length === 0) return null
  return numbers.reduce(
    policy === 'C+' ? (a, b) => a + b : policy === 'C<' ? (a, b) => Math.min(a, b) : (a, b) => Math.max(a, b),
  )
}

const overlap = (tableId: string, rows: string) =>
  new DecisionError(
    'rows-overlap',
    tableId,
    `唯一策略下有多行同时命中(第 ${rows} 行)`,
    `Several rows match under unique (rows ${rows})`,
  )

const disagreement = (tableId: string, rows: string) =>
  new DecisionError(
    'rows-disagree',
    tableId,
    `同时命中的行结果不同(第 ${rows} 行)`,
    `Rows that match differ (rows ${rows})`,
  )
