import { expect, it } from 'vitest'
import { standingOf } from '../standing.ts'
import { formAsCorrected } from './corrected-form.ts'
import { correctionTable, defaultIn, valueAt, withChanges } from './correction.ts'

const event = (seq: number, kind: string, data: object = {}) => ({ seq, kind, data }) as never
const form = { owner: { name: '王' }, area: 20, members: [{ name: '李' }] }

it('puts right values in place of wrong ones and leaves what was submitted alone', () => {
  const right = withChanges(form, [{ pointer: '/owner/name', to: '汪' }])
  expect(right).toEqual({ ...form, owner: { name: '汪' } })
  expect(form.owner.name).toBe('王')
})

it('finds single values only, and nothing that the form has not itself', () => {
  expect(valueAt(form, '/area')).toBe(20)
  expect(valueAt(form, '/members/0/name')).toBe('李')
  for (const pointer of ['/owner', '/none', '/owner/name/length', '/__proto__/x', '/members/length/x'])
    expect(valueAt(form, pointer), pointer).toBeUndefined()
})

it('takes the corrections that were approved, in order', () => {
  const changes = new Map([
    [4, [{ pointer: '/area', to: 30 }]],
    [6, [{ pointer: '/area', to: 40 }]],
    [8, [{ pointer: '/area', to: 50 }]],
  ])
  const events = [event(5, 'decision_corrected', { proposal: 4 }), event(7, 'correction_denied', { proposal: 6 })]
  expect(formAsCorrected(form, events, changes)).toMatchObject({ area: 30 })
})

it('may correct what is decided and made, revoke what is granted, and clear a default that stands', () => {
  const row = { status: 'concluded', outcome: 'granted', state: {} } as never
  const granted = event(3, 'case_decided', { decision: 'granted' })
  expect(correctionTable.correction.may(row, [granted])).toBe(false)
  expect(correctionTable.correction.may(row, [granted, event(4, 'result_made')])).toBe(true)
  expect(correctionTable.correction.may({ status: 'decided', outcome: null, state: {} } as never, [granted])).toBe(
    false,
  )
  const revoked = { status: 'concluded', outcome: 'granted', state: { revokedAt: 'x' } } as never
  for (const kind of ['correction', 'revocation'] as const)
    expect(correctionTable[kind].may(revoked, [granted, event(4, 'case_concluded')]), kind).toBe(false)
  const asked = { status: 'concluded', outcome: 'granted', state: { revocation: {} } } as never
  expect(correctionTable.revocation.may(row, [granted])).toBe(true)
  expect(correctionTable.revocation.may(asked, [granted]), 'a broken promise asks it already').toBe(false)
  const broken = event(5, 'deferral_defaulted')
  expect(defaultIn([broken])).toBe(broken)
  expect(defaultIn([broken, event(6, 'default_cleared')])).toBeUndefined()
  expect(defaultIn([event(4, 'default_cleared'), broken])).toBe(broken)
})

it('knows which decision of a case holds', () => {
  const paper = (documentId: string, kind: string, seq: number) => ({ documentId, kind, number: `第${seq}号`, seq })
  const [old, receipt, now] = [paper('a', 'grant', 3), paper('b', 'receipt', 1), paper('c', 'grant', 9)]
  const all = [receipt, old, now]
  expect(standingOf(old, all, null)).toEqual({ standing: 'superseded', replacedBy: '第9号' })
  expect(standingOf(now, all, null)).toEqual({ standing: 'valid', replacedBy: null })
  expect(standingOf(now, all, '2026-03-02T01:00:00Z').standing).toBe('revoked')
  expect(standingOf(receipt, all, '2026-03-02T01:00:00Z').standing).toBe('valid')
})
