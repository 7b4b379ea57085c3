import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Actor } from '../platform/http/index.ts'
import { can, gate, policy, roles, rolesOf } from './policy.ts'

const anonymous: Actor = { kind: 'anonymous' }
const person: Actor = { kind: 'person', accountId: 'a', subjectId: 's1', name: '甲' }
const staff = (...posts: [unit: string, post: string][]): Actor => ({
  kind: 'staff',
  accountId: 'a',
  staffId: 'f',
  name: '乙',
  posts: posts.map(([unit, post]) => ({ unit, post })),
})
const station = 'station@440306018003'
const bureau = 'health@440306000000'

describe('policy', () => {
  it('lets an applicant at his own case and at nobody else’s', () => {
    expect(can(person, 'case.read', { subjectId: 's1', units: [bureau] })).toBe(true)
    expect(can(person, 'case.read', { subjectId: 's2', units: [bureau] })).toBe(false)
    expect(can(person, 'case.withdraw', {})).toBe(false)
  })
  it('lets staff read the cases of their units only', () => {
    expect(can(staff([station, 'window-clerk']), 'case.read', { units: [station, bureau] })).toBe(true)
    expect(can(staff([station, 'window-clerk']), 'case.read', { units: [bureau] })).toBe(false)
  })
  it('lets a task be done only by its post at its unit', () => {
    const task = { unit: bureau, post: 'decider' }
    expect(can(staff([bureau, 'decider']), 'case.decide', { task })).toBe(true)
    expect(can(staff([bureau, 'reviewer']), 'case.decide', { task })).toBe(false)
    expect(can(staff(['health@440305000000', 'decider']), 'case.decide', { task })).toBe(false)
    expect(can(staff([bureau, 'decider']), 'case.decide', {})).toBe(false)
  })
  it('counts each post for its own role: a decider here does not decide at his other post', () => {
    const both = staff([bureau, 'decider'], [station, 'window-clerk'])
    expect(can(both, 'case.decide', { task: { unit: station, post: 'window-clerk' } })).toBe(false)
    expect(can(both, 'case.accept', { task: { unit: station, post: 'window-clerk' } })).toBe(true)
    expect(can(both, 'licence.revoke', { units: [station] })).toBe(false)
    expect(can(both, 'licence.revoke', { units: [bureau] })).toBe(true)
  })
  it('shows a supervisor the cases of the division and below, and lets him do nothing to them', () => {
    const district = staff(['supervision@440306000000', 'supervisor'])
    const city = staff(['supervision@440300000000', 'supervisor'])
    const elsewhere = { units: ['station@440305006002', 'health@440305000000'] }
    expect(can(district, 'case.read', { units: [station] })).toBe(true)
    expect(can(district, 'case.read', elsewhere)).toBe(false)
    expect(can(city, 'case.read', elsewhere)).toBe(true)
    expect(gate(city, 'case.decide')).toBe(false)
  })
  it('keeps the administrator away from cases', () => {
    expect(gate(staff(['service-administration@440300000000', 'administrator']), 'case.read')).toBe(false)
  })
  it('gives the anonymous public things only', () => {
    for (const action of ['catalogue.read', 'sign-in', 'case.progress', 'document.verify', 'licence.verify'])
      expect(can(anonymous, action)).toBe(true)
    for (const action of ['case.read', 'draft.write', 'case.inbox', 'supervision.read'])
      expect(gate(anonymous, action)).toBe(false)
  })
  it('gives a staff account without a known post what everybody has', () => {
    const nobody = staff([bureau, 'king'])
    expect(rolesOf(nobody)).toEqual([])
    expect(can(nobody, 'catalogue.read')).toBe(true)
    expect(gate(nobody, 'case.read')).toBe(false)
  })
  it('refuses an action that is not in the table, and lets the system do anything', () => {
    for (const action of ['case.unheard-of', 'constructor', '__proto__'])
      for (const actor of [anonymous, person, staff([bureau, 'decider'])]) expect(gate(actor, action)).toBe(false)
    expect(can({ kind: 'system', name: 'timer' }, 'case.decide')).toBe(true)
  })
  it('never allows on a resource what the gate refuses', () => {
    const unit = fc.constantFrom(station, bureau, 'supervision@440306000000')
    const post = fc.record({ unit, post: fc.constantFrom<string>(...roles) })
    const actor: fc.Arbitrary<Actor> = fc.oneof(
      fc.constant(anonymous),
      fc.constant(person),
      fc.array(post, { maxLength: 3 }).map((posts) => staff(...posts.map((p) => [p.unit, p.post] as [string, string]))),
    )
    const resource = fc.record({
      subjectId: fc.constantFrom('s1', 's2'),
      units: fc.array(unit),
      task: fc.record({ unit, post: fc.constantFrom<string>(...roles) }),
    })
    fc.assert(
      fc.property(actor, fc.constantFrom(...Object.keys(policy)), resource, (who, action, what) => {
        if (can(who, action, what)) expect(gate(who, action)).toBe(true)
      }),
    )
  })
})
