import { expect, test } from 'vitest'
import { checkContract, isInstitutionId, newInstitutionId, stateOf } from './institution.ts'

const contract = {
  name: { zh: '湾畔银行', en: 'Bayside Bank' },
  kind: 'bank' as const,
  fromOn: '2026-01-01',
  untilOn: '2026-12-31',
  items: ['old-age-allowance'],
  outlets: [{ id: 'a', name: '西乡营业部', address: '', siteId: 'centre@440306018000' }],
  feeFen: 1200,
}
const known = { items: new Set(['old-age-allowance']), isSite: (id: string) => id.startsWith('centre@') }

test('a contract runs from its first to its last day, and no day more', () => {
  const at = (today: string) => stateOf({ ...contract, endedAt: null }, today)
  expect(['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map(at)).toEqual([
    'upcoming',
    'running',
    'running',
    'ended',
  ])
  expect(stateOf({ ...contract, endedAt: '2026-03-01T00:00:00Z' }, '2026-03-01')).toBe('ended')
})

test('all that is wrong with a contract is said at once', () => {
  expect(() => checkContract(contract, known)).not.toThrow()
  const wrong = {
    ...contract,
    name: { zh: ' ', en: '' },
    untilOn: '2025-01-01',
    items: ['no-such'],
    outlets: [{ id: 'a', name: '固戍', address: '', siteId: 'nowhere@0' }],
  }
  let fields: { pointer: string }[] = []
  try {
    checkContract(wrong, known)
  } catch (problem) {
    fields = (problem as { extra: { fields: { pointer: string }[] } }).extra.fields
  }
  expect(fields.map(({ pointer }) => pointer)).toEqual(['/name', '/untilOn', '/items', '/outlets/0/siteId'])
})

test('the id of an institution is a unit of its division', () => {
  const id = newInstitutionId('440306000000')
  expect(isInstitutionId(id)).toBe(true)
  expect(id.endsWith('@440306000000')).toBe(true)
  expect(isInstitutionId('station@440306018001')).toBe(false)
})
