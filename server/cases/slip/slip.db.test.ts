// Paper on its way: scanned out and in, each an event of its case; twice is once, and what never arrives has an outcome.

import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { openCity, type Person, type TestCity } from '../../../test/harness/open-city.ts'
import { fillDemoForm } from '../../demo-form.ts'
import { demoDivision, makeCitizenId } from '../../engines/codes/index.ts'
import type { Actor, Post } from '../../platform/http/index.ts'
import { newId } from '../../platform/ids/index.ts'

const community = '440306018003'
const site = `station@${community}`
const itemId = 'graduate-job-subsidy'
let city: TestCity
let resident: Person
let caseId: string
let clerk: Actor
let handler: Actor
let sequence = 940

const staff = (name: string, post: Post): Actor => ({
  kind: 'staff',
  accountId: newId(),
  staffId: newId(),
  name,
  posts: [post],
})
beforeAll(async () => {
  city = await openCity({ start: true })
})
afterAll(async () => {
  await city.stop()
  expect(city.errors).toEqual([])
})
beforeEach(async () => {
  city.testClock.set('2026-03-02T09:00+08:00')
  sequence += 1
  resident = await city.person('陈毕业', makeCitizenId(demoDivision, '2003-08-26', sequence), `13900000${sequence}`)
  clerk = staff('黄耀东', { unit: site, post: 'window-clerk' })
  caseId = await received()
  const { organ } = await city.cases.view(resident.actor, caseId)
  handler = staff('廖伟明', { unit: organ.id, post: 'reviewer' })
})

/** A case of the window with all its materials on paper. */
async function received(): Promise<string> {
  const begun = await city.cases.beginDraft(clerk, { itemId, subjectId: resident.subjectId })
  const { form } = await city.catalogue.getItem(itemId)
  const filled = fillDemoForm(form, begun.form, { division: community, today: '2026-03-02' })
  await city.cases.saveDraft(clerk, { draftId: begun.draftId, form: filled as never })
  for (const { materialId } of begun.materials)
    await city.cases.chooseWay(clerk, { draftId: begun.draftId, materialId, by: 'on-paper' })
  await city.cases.submit({ actor: clerk }, { draftId: begun.draftId })
  return begun.draftId
}
const codeOf = async (slipId: string) =>
  String((await city.db.query('select code from slip where slip_id = $1', [slipId]))[0]?.code)
const made = async () => {
  const slip = await city.cases.slips.make(clerk, caseId)
  return { ...slip, code: await codeOf(slip.slipId) }
}
const kinds = async () =>
  (
    await city.db.query(`select kind from case_event where case_id = $1 and kind like 'paper%' order by seq`, [caseId])
  ).map(({ kind }) => kind)
const seen = async () => (await city.cases.view(resident.actor, caseId)).slips

it('takes all paper of a case once', async () => {
  expect((await city.cases.view(clerk, caseId)).mayMakeSlip).toBe(true)
  const slip = await made()
  expect(slip.papers.length).toBeGreaterThan(1)
  expect((await city.cases.view(clerk, caseId)).mayMakeSlip).toBe(false)
  await expect(city.cases.slips.make(clerk, caseId)).rejects.toMatchObject({ code: 'conflict' })
  const stranger = staff('别处', { unit: 'station@440306018013', post: 'window-clerk' })
  await expect(city.cases.slips.make(stranger, caseId)).rejects.toMatchObject({ code: 'not-found' })
  const { data } = await city.cases.slips.file(clerk, { caseId, slipId: slip.slipId })
  expect(data.subarray(0, 5).toString()).toBe('%PDF-')
  const again = await city.cases.slips.file(clerk, { caseId, slipId: slip.slipId })
  expect(again.data.equals(data), 'printed again it is the same').toBe(true)
  const [paper] = await city.db.query<{ number: string; verifyCode: string }>(
    `select number, verify_code "verifyCode" from case_document where kind = 'transfer-slip' and case_id = $1`,
    [caseId],
  )
  expect(paper?.number).toMatch(/流转〔2026〕\d+号$/)
  const address = `http://localhost/verify/${paper?.verifyCode}`
  expect((await city.app.inject({ url: `/api/v1/documents/${paper?.verifyCode}` })).json()).toMatchObject({
    valid: true,
  })
  expect((await city.cases.view(resident.actor, caseId)).documents.map(({ kind }) => kind)).not.toContain(
    'transfer-slip',
  )
  expect(await city.cases.slips.scan(clerk, address)).toMatchObject({ scan: 'sent' })
})

it('is scanned out and in, and the applicant sees where the paper is', async () => {
  const { code } = await made()
  expect(await seen()).toMatchObject([{ state: 'made', from: { id: site } }])
  expect(await city.cases.slips.scan(clerk, `http://localhost/desk/slips?code=${code}`)).toMatchObject({ scan: 'sent' })
  expect(await seen()).toMatchObject([{ state: 'sent', dueOn: '2026-03-04', isOverdue: false, why: null }])
  expect(await city.cases.slips.scan(handler, code)).toMatchObject({ scan: 'received' })
  expect(await seen()).toMatchObject([{ state: 'received' }])
  const { timeline } = await city.cases.view(resident.actor, caseId)
  expect(timeline.map(({ text }) => text.zh).join()).toMatch(/已送往.+已收到纸质材料/)
  expect(await city.cases.verify(caseId)).toMatchObject({ ok: true })
})

it('writes nothing at a second scan, and says so', async () => {
  const { code } = await made()
  await city.cases.slips.scan(clerk, code)
  expect(await city.cases.slips.scan(clerk, code)).toMatchObject({ scan: 'sent-again' })
  const both = await Promise.all([city.cases.slips.scan(handler, code), city.cases.slips.scan(handler, code)])
  expect(both.map(({ scan }) => scan).toSorted()).toEqual(['received', 'received-again'])
  expect(await kinds()).toEqual(['paper_sent', 'paper_received'])
})

it('refuses a scan where the paper does not belong, and an unknown code', async () => {
  const { code } = await made()
  const stranger = staff('别处', { unit: 'station@440306018013', post: 'window-clerk' })
  await expect(city.cases.slips.scan(stranger, code)).rejects.toMatchObject({
    code: 'conflict',
    detail: { zh: expect.stringContaining('请转送') },
  })
  await expect(city.cases.slips.scan(clerk, 'ZZZZZZZZZZZZ')).rejects.toMatchObject({ code: 'not-found' })
  expect(await kinds()).toEqual([])
})

it('lists paper that never arrives as overdue at both places, has it reported, and lets a copy go', async () => {
  const { slipId, code } = await made()
  await expect(city.cases.slips.reportMissing(handler, { caseId, slipId, why: '没有收到' })).rejects.toMatchObject({
    code: 'conflict',
  })
  await city.cases.slips.scan(clerk, code)
  city.testClock.set('2026-03-05T09:00+08:00')
  for (const who of [clerk, handler])
    expect(await city.cases.slips.underWay(who)).toEqual(
      expect.arrayContaining([expect.objectContaining({ slipId, isOverdue: true, mayReport: true })]),
    )
  await city.cases.slips.reportMissing(handler, { caseId, slipId, why: '信使说没有这一袋' })
  await expect(city.cases.slips.reportMissing(clerk, { caseId, slipId, why: '再说一次' })).rejects.toMatchObject({
    code: 'conflict',
  })
  expect(await seen()).toMatchObject([{ state: 'missing', why: null }])
  expect((await city.cases.view(clerk, caseId)).mayMakeSlip).toBe(true)
  await made()
  expect(await city.cases.slips.scan(handler, code)).toMatchObject({ scan: 'received' })
  expect(await kinds()).toEqual(['paper_sent', 'paper_missing', 'paper_received'])
})

it('receives paper that nobody has scanned out', async () => {
  const { code } = await made()
  expect(await city.cases.slips.scan(handler, code)).toMatchObject({
    scan: 'received',
    slip: { state: 'received', isOverdue: false },
  })
})
