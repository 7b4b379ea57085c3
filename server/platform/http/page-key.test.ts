import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPageKey, writePageKey } from './page-key.ts'

const caseId = '01900000-0000-7000-8000-000000000000'
const dueAt = '2026-03-02T01:00:00Z'
const keyOf = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url')

describe('a page key', () => {
  it('comes back as it went out', () => {
    for (const at of [dueAt, '2026-03-02T01:00:00.123456Z', null]) {
      const read = readPageKey(writePageKey({ dueAt: at, caseId, id: 'review:1' }))
      expect(read).toEqual({ dueAt: at ?? 'infinity', caseId, id: 'review:1' })
    }
  })
  it.each([
    ['NUL in its id', keyOf(dueAt, caseId, 'a\u0000')],
    ['a lone surrogate in its id', keyOf(dueAt, caseId, '\ud800')],
    ['a case id of dashes', keyOf(dueAt, '-'.repeat(36), 'x')],
    ['a year that the database does not know', keyOf('-271821-04-20T00:00:00Z', caseId, 'x')],
    ['an annotated instant', keyOf('2026-03-02T09:00+08:00[Asia/Shanghai]', caseId, 'x')],
    ['a day that does not exist', keyOf('2026-02-30T00:00:00Z', caseId, 'x')],
    ['no list', Buffer.from('{}').toString('base64url')],
    ['null', Buffer.from('null').toString('base64url')],
  ])('is refused for %s: it was a 500', (_, key) => {
    expect(() => readPageKey(key)).toThrow('page key')
  })
  it('of any other text is refused with a problem and nothing else', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => readPageKey(text)).toThrow('page key')
      }),
    )
  })
})
