import { expect, test } from 'vitest'
import type { JudgedCase } from '../api/migration.ts'
import { groupsOf } from './groups.ts'

const one = (caseId: string, moves: boolean, node: string): JudgedCase => ({
  caseId,
  caseNumber: caseId,
  status: 'accepted',
  at: [{ node, name: { zh: node, en: node } }],
  moves,
  reasons: moves ? [] : [{ code: 'step-gone', text: { zh: '没有', en: 'gone' } }],
  reopened: [],
  skipped: [],
})

test('cases that fare alike are one group; those that stay come first, then the largest', () => {
  const cases = [one('1', true, 'a'), one('2', true, 'b'), one('3', true, 'b'), one('4', false, 'c')]
  expect(groupsOf(cases).map(({ cases }) => cases.map(({ caseId }) => caseId))).toEqual([['4'], ['2', '3'], ['1']])
})

test('no case is in two groups, and none is lost', () => {
  const cases = ['a', 'b', 'a', 'c'].map((node, n) => one(String(n), n % 2 === 0, node))
  expect(groupsOf(cases).flatMap(({ cases }) => cases)).toHaveLength(cases.length)
})
