import { expect, test } from 'vitest'
import type { CaseLine } from '../../api/case.ts'
import { grouped } from './groups.ts'

const line = (caseId: string, some: Partial<CaseLine>): CaseLine => ({
  caseId,
  caseNumber: caseId,
  item: { id: 'x', name: { zh: '事项' } },
  bundle: null,
  status: 'accepted',
  outcome: null,
  submittedAt: '2026-03-02T01:00:00Z',
  dueOn: null,
  colour: 'in-time',
  rated: false,
  owed: [],
  ...some,
})
const ids = (lines: readonly CaseLine[]) => lines.map(({ caseId }) => caseId)

test('a supplement and an unrated concluded case need me; a withdrawn one does not', () => {
  const groups = grouped([
    line('a', { status: 'supplementing' }),
    line('b', { status: 'concluded', outcome: 'granted' }),
    line('c', { status: 'concluded', outcome: 'withdrawn' }),
    line('d', { status: 'concluded', outcome: 'granted', rated: true }),
  ])
  expect(ids(groups['needs-me'])).toEqual(['a', 'b'])
  expect(ids(groups.concluded)).toEqual(['c', 'd'])
})

test('a case that owes a material needs me until I have brought it', () => {
  const owed = { materialId: 'm', name: { zh: '材料' }, untilOn: '2026-03-09', isChecked: false }
  const groups = grouped([
    line('owes', { owed: [owed] }),
    line('brought', { owed: [{ ...owed, isChecked: true }] }),
    line('not-yet', { status: 'submitted', owed: [{ ...owed, untilOn: null }] }),
  ])
  expect(ids(groups['needs-me'])).toEqual(['owes'])
  expect(ids(groups.open)).toEqual(['brought', 'not-yet'])
})

test('of the open cases the one with the nearest limit comes first', () => {
  const groups = grouped([
    line('late', { dueOn: '2026-03-20' }),
    line('none', {}),
    line('soon', { dueOn: '2026-03-05' }),
  ])
  expect(ids(groups.open)).toEqual(['soon', 'late', 'none'])
})
