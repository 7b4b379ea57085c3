import { expect, it } from 'vitest'
import { named, retainUntil, safeName } from './archive.ts'

const rules = {
  rules: [
    { functions: ['civil-affairs'], outcomes: ['granted'], years: null },
    { outcomes: ['refused', 'withdrawn', 'terminated'], years: 5 },
    { years: 30 },
  ],
}
const kept = (outcome: string, organFunction: string) =>
  retainUntil(rules, { outcome: outcome as never, organFunction, concludedOn: '2026-03-02' })

it('is kept until the end of a year, by the first rule that fits', () => {
  expect(kept('granted', 'civil-affairs')).toBeNull()
  expect(kept('withdrawn', 'civil-affairs')).toBe('2031-12-31')
  expect(kept('denied', 'health')).toBe('2056-12-31')
  expect(retainUntil({ rules: [] }, { outcome: null, organFunction: 'x', concludedOn: '2026-03-02' })).toBe(
    '2036-12-31',
  )
})

it('names every file once, and safely', () => {
  const paths = ['a/b.pdf', 'a_b.pdf', 'a_b.pdf', '身份证.png'].map((name) => `materials/${safeName(name)}`)
  expect(named(paths.map((path) => ({ path, sha256: '', size: 1 }))).map(({ path }) => path)).toEqual([
    'materials/a_b.pdf',
    'materials/a_b-2.pdf',
    'materials/a_b-3.pdf',
    'materials/身份证.png',
  ])
})
