import { expect, test } from 'vitest'
import { bodyOf, type Findings, findingsFrom, isComplete, keepFindings, keptFindings, missingIn } from './findings.ts'

const found = (part: Partial<Findings> = {}): Findings => ({
  points: [
    { mark: 'met', note: '' },
    { mark: 'not-applicable', note: '' },
  ],
  opinion: '看过',
  outcome: 'passed',
  ...part,
})

test('an empty report says everything that it lacks', () => {
  expect(missingIn(findingsFrom(3, null))).toEqual({ marks: 3, notes: [], opinion: true, outcome: 'needed' })
  expect(isComplete(missingIn(found()))).toBe(true)
})

test('a point that is not met needs a note and speaks against passing', () => {
  const points = [{ mark: 'not-met' as const, note: ' ' }]
  expect(missingIn(found({ points }))).toMatchObject({ notes: [0], outcome: 'against' })
  expect(isComplete(missingIn(found({ points: [{ mark: 'not-met', note: '缺纱窗' }], outcome: 'failed' })))).toBe(true)
})

test('the server gets notes that say something and no others', () => {
  expect(
    bodyOf(
      found({
        points: [
          { mark: 'met', note: ' 新装 ' },
          { mark: 'met', note: ' ' },
        ],
      }),
    ).points,
  ).toEqual([{ mark: 'met', note: '新装' }, { mark: 'met' }])
})

test('what was filled in is kept until it is reported, and not taken for another checklist', () => {
  const kept = new Map<string, string>()
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  } as unknown as Storage
  keepFindings('c', 't', found(), storage)
  expect(keptFindings('c', 't', 2, storage)).toEqual(found())
  expect(keptFindings('c', 't', 3, storage)).toBeUndefined()
  keepFindings('c', 't', undefined, storage)
  expect(keptFindings('c', 't', 2, storage)).toBeUndefined()
  kept.set('inspection:c:t', '{')
  expect(keptFindings('c', 't', 2, storage)).toBeUndefined()
})
