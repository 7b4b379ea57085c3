// Cases that fare alike stand together: what happens to them, where they stand, and why.
import type { JudgedCase } from '../api/migration.ts'

export type Group = { key: string; cases: readonly JudgedCase[]; sample: JudgedCase }

/** Groups, the largest first; those that stay before those that move. */
export function groupsOf(cases: readonly JudgedCase[]): Group[] {
  const byKey = new Map<string, JudgedCase[]>()
  for (const one of cases) {
    const key = JSON.stringify([one.moves, one.at.map(({ node }) => node), one.reasons, one.reopened, one.skipped])
    byKey.set(key, [...(byKey.get(key) ?? []), one])
  }
  return [...byKey]
    .flatMap(([key, same]) => (same[0] ? [{ key, cases: same, sample: same[0] }] : []))
    .sort((a, b) => Number(a.sample.moves) - Number(b.sample.moves) || b.cases.length - a.cases.length)
}
