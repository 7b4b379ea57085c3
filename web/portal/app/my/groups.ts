import type { CaseLine } from '../../api/case.ts'

export type Group = 'needs-me' | 'open' | 'concluded'

/** Cases in the order in which they matter: what waits for me, what runs (the nearest limit first), what is done (newest first). */
export function grouped(cases: readonly CaseLine[]): Record<Group, CaseLine[]> {
  const of = (group: Group) => cases.filter((line) => groupOf(line) === group)
  return {
    'needs-me': of('needs-me'),
    open: of('open').sort((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999')),
    concluded: of('concluded').sort((a, b) => b.submittedAt.localeCompare(a.submittedAt)),
  }
}

const groupOf = ({ status, rated, outcome, owed }: CaseLine): Group => {
  if (status === 'supplementing' || owed.some(({ untilOn, isChecked }) => untilOn && !isChecked)) return 'needs-me'
  if (status !== 'concluded') return 'open'
  return !rated && outcome !== 'withdrawn' ? 'needs-me' : 'concluded'
}
