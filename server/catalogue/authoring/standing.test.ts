import { expect, it } from 'vitest'
import { standingAfter, whyClosed } from './standing.ts'

const name = { zh: '认养树木', en: 'Adopt a tree' }
const event = (kind: string, data = {}) => ({ itemId: 'tree', kind, at: '2026-03-02T01:00:00Z', data })

it('is suspended up to and including its last day, and open the day after', () => {
  const suspended = event('suspended', { reason: '系统升级', until: '2026-03-05' })
  expect(standingAfter(suspended, '2026-03-05').kind).toBe('suspended')
  expect(standingAfter(suspended, '2026-03-06').kind).toBe('open')
})
it('is suspended without end when no day is given, until somebody resumes it', () => {
  expect(standingAfter(event('suspended', { reason: '政策调整' }), '2030-01-01').kind).toBe('suspended')
  expect(standingAfter(event('resumed'), '2030-01-01').kind).toBe('open')
})
it('stays retired, and knows what replaces it', () => {
  expect(standingAfter(event('retired', { reason: '合并', replacedBy: 'bench' }), '2030-01-01')).toMatchObject({
    kind: 'retired',
    replacedBy: 'bench',
  })
})
it('tells the applicant why, and that his draft is kept', () => {
  expect(whyClosed({ kind: 'open' }, name)).toBeUndefined()
  const suspended = standingAfter(event('suspended', { reason: '系统升级', until: '2026-03-05' }), '2026-03-02')
  expect(whyClosed(suspended, name)?.zh).toMatch(/系统升级.*草稿已保留/)
  expect(whyClosed(standingAfter(event('retired', { reason: '合并' }), '2026-03-02'), name)?.en).toMatch(/no longer/)
})
