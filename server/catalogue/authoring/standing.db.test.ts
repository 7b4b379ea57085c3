// Suspended and retired items, in a whole city: who may still apply, what is kept, who is told.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoPerson, openCity, type TestCity } from '../../../test/harness/open-city.ts'
import { deskPerson } from '../testing/desk-people.ts'

const first = deskPerson('管理员甲', 'service-administration@440300000000', 'administrator')
const item = 'community-activity-filing'
const heir = 'shop-sign-filing'
const conflict = { code: 'conflict' }
let city: TestCity
beforeAll(async () => {
  city = await openCity()
})
afterAll(() => city?.stop())

describe('standing', () => {
  const applicant = async () => (await city.person('申请甲', demoPerson, '13900000911')).actor
  it('suspended: no new draft, no submission; drafts are kept and the guide says why and until when', async () => {
    const { authoring, cases, catalogue } = city
    const actor = await applicant()
    const { draftId } = await cases.beginDraft(actor, { itemId: item })
    await authoring.suspend(first, { itemId: item, reason: '场馆系统升级', until: '2026-03-10' })
    await expect(cases.beginDraft(actor, { itemId: item })).rejects.toMatchObject(conflict)
    await expect(cases.submit({ actor }, { draftId })).rejects.toThrow(/suspended until 2026-03-10/)
    expect((await cases.getDraft(actor, draftId)).draftId).toBe(draftId)
    expect((await catalogue.getGuide(item)).closed).toEqual({
      kind: 'suspended',
      reason: '场馆系统升级',
      until: '2026-03-10',
    })
    expect(catalogue.listItems().some(({ id }) => id === item)).toBe(true)
    await authoring.resume(first, item)
    await expect(cases.submit({ actor }, { draftId })).rejects.toMatchObject({ code: 'validation-failed' })
    await expect(authoring.resume(first, item)).rejects.toMatchObject(conflict)
  })
  it('retired: gone from lists and search, the guide names what replaces it, who has a draft is told', async () => {
    const { authoring, cases, catalogue, notices } = city
    const actor = await applicant()
    await authoring.retire(first, { itemId: item, reason: '并入招牌备案', replacedBy: heir })
    expect(catalogue.listItems().some(({ id }) => id === item)).toBe(false)
    expect(catalogue.search('群众性文体活动').items.some(({ id }) => id === item)).toBe(false)
    expect((await catalogue.getGuide(item)).closed).toMatchObject({
      kind: 'retired',
      replacedBy: { id: heir },
    })
    await expect(cases.beginDraft(actor, { itemId: item })).rejects.toMatchObject(conflict)
    const told = await notices.list('subjectId' in actor ? actor.subjectId : '')
    expect(told.notices.map(({ kind }) => kind)).toContain('item-retired')
    await expect(authoring.begin(first, { from: 'item', itemId: item })).rejects.toMatchObject(conflict)
    expect((await cases.usageOf(item)).drafts).toBe(1)
  })
})
