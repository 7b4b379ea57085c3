import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { openCity, type TestCity } from '../../../test/harness/open-city.ts'
import { fillDemoForm } from '../../demo-form.ts'
import { demoDivision, makeCitizenId } from '../../engines/codes/index.ts'
import type { Actor, Post } from '../../platform/http/index.ts'
import { newId } from '../../platform/ids/index.ts'

const community = '440306018003'
const itemId = 'graduate-job-subsidy'
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
let city: TestCity
let resident: Actor
let sequence = 900

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
  const id = makeCitizenId(demoDivision, '2003-08-26', sequence)
  resident = (await city.person('陈毕业', id, `13900000${sequence}`)).actor
})

const staff = (post: Post): Actor => ({
  kind: 'staff',
  accountId: newId(),
  staffId: newId(),
  name: `测试${post.post}`,
  posts: [post],
})
const subjectOf = (actor: Actor) => ('subjectId' in actor ? actor.subjectId : '')

async function draft(who: Actor = resident) {
  const begun = await city.cases.beginDraft(who, {
    itemId,
    ...(who.kind === 'staff' && { subjectId: subjectOf(resident) }),
  })
  const { form } = await city.catalogue.getItem(itemId)
  const filled = fillDemoForm(form, begun.form as never, { division: community, today: '2026-03-02' })
  await city.cases.saveDraft(who, { draftId: begun.draftId, form: filled })
  for (const { materialId } of begun.materials.filter(
    ({ required, by, materialId }) => required && !by && materialId !== 'hardship-proof',
  ))
    await city.cases.addDraftFile(who, begun.draftId, materialId, { name: 'a.png', data: png })
  return begun
}
const defer = (who: Actor, draftId: string, agreed = true) =>
  city.cases.chooseWay(who, { draftId, materialId: 'hardship-proof', by: 'deferred', agreed })

/** Accepted with the proof of hardship to follow. */
async function accepted(): Promise<{ caseId: string; clerk: Actor }> {
  const { draftId } = await draft()
  await defer(resident, draftId)
  await city.cases.submit({ actor: resident }, { draftId })
  const { site } = await city.cases.view(resident, draftId)
  const clerk = staff({ unit: site.id, post: 'window-clerk' })
  await act(clerk, draftId, 'accept', 'accept')
  return { caseId: draftId, clerk }
}
async function act(who: Actor, caseId: string, which: string, verb: 'accept' | 'review' | 'decide', data = {}) {
  const task = (await city.cases.view(who, caseId)).tasks.find((each) => each.act === which)
  if (!task) throw new Error(`no ${which} task`)
  return city.cases.handle({ actor: who }, { caseId, taskId: task.taskId, verb, data })
}
async function reviewed(caseId: string): Promise<Actor> {
  const { organ } = await city.cases.view(resident, caseId)
  const [row] = await city.db.query<{ unit: string; post: string }>(
    'select unit, post from task where case_id = $1 and act = $2',
    [caseId, 'review'],
  )
  await act(staff(row ?? { unit: organ.id, post: 'reviewer' }), caseId, 'review', 'review', {
    outcome: 'passed',
    opinion: '属实',
  })
  return staff({ unit: organ.id, post: 'decider' })
}
const told = async (caseId: string) => {
  await city.cases.settle()
  const answer = await city.app.inject({ url: '/api/v1/notices', headers: { cookie: await city.session(resident) } })
  return (answer.json().notices as { caseId?: string; kind: string; body: { zh: string } }[]).filter(
    (one) => one.caseId === caseId,
  )
}
const supply = (who: Actor, caseId: string, by: 'upload' | 'on-paper' = 'upload') =>
  city.cases.supplyDeferred({ actor: who }, { caseId, materialId: 'hardship-proof', by })
const upload = (who: Actor, caseId: string) =>
  city.cases.addDeferredFile(who, { caseId, materialId: 'hardship-proof', upload: { name: 'b.png', data: png } })

it('lets the applicant defer what the item allows online, and only after agreeing to the commitment', async () => {
  const { draftId, materials } = await draft()
  expect(materials.find(({ materialId }) => materialId === 'hardship-proof')?.deferral).toEqual({
    workingDays: 5,
    barMonths: 12,
  })
  expect(materials.find(({ materialId }) => materialId === 'student-card')?.deferral).toBeUndefined()
  await expect(defer(resident, draftId, false)).rejects.toMatchObject({ code: 'conflict' })
  await expect(
    city.cases.chooseWay(resident, { draftId, materialId: 'student-card', by: 'deferred', agreed: true }),
  ).rejects.toMatchObject({ detail: { zh: expect.stringContaining('不能容缺') } })
  expect((await defer(resident, draftId)).by).toBe('deferred')
})

it('accepts without the material, says what is owed and till when, and does not stop the clock', async () => {
  const { caseId } = await accepted()
  const seen = await city.cases.view(resident, caseId)
  expect(seen.status).toBe('accepted')
  expect(seen.owed).toMatchObject([
    { materialId: 'hardship-proof', untilOn: '2026-03-09', mayBring: true, isChecked: false },
  ])
  expect(seen.clock?.suspended).toBe(false)
  expect(seen.timeline.at(-1)?.text.zh).toContain('在2026年3月9日前补交')
  const kinds = (await told(caseId)).map(({ kind }) => kind)
  expect(kinds).toContain('materials-deferred')
  const documents = (await city.cases.view(resident, caseId)).documents
  expect(documents.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['acceptance', 'deferral-commitment']))
  const why = await city.cases.whyDue(resident, caseId)
  expect(why?.days.some(({ kind }) => kind === 'suspended')).toBe(false)
})

it('refuses to decide while a material is owed and names it, and decides when it has come and was checked', async () => {
  const { caseId, clerk } = await accepted()
  const decider = await reviewed(caseId)
  const decide = () => act(decider, caseId, 'decide', 'decide', { decision: 'granted', reason: '' })
  await expect(decide()).rejects.toMatchObject({ detail: { zh: expect.stringContaining('困难类别证明') } })
  await expect(supply(resident, caseId)).rejects.toMatchObject({ detail: { zh: expect.stringContaining('先上传') } })
  await upload(resident, caseId)
  await supply(resident, caseId)
  await expect(supply(resident, caseId)).rejects.toMatchObject({ detail: { zh: expect.stringContaining('正在核对') } })
  await expect(decide()).rejects.toMatchObject({ code: 'conflict' })
  const task = (await city.cases.view(clerk, caseId)).tasks.find((each) => each.act === 'check-deferred')
  expect(task).toMatchObject({ verbs: ['confirm-material', 'reject-material'], dueOn: '2026-03-09' })
  await city.cases.checkDeferred(
    { actor: clerk },
    { caseId, taskId: task?.taskId ?? '', verb: 'confirm-material', data: {} },
  )
  const seen = await city.cases.view(resident, caseId)
  expect(seen.owed).toEqual([])
  expect(seen.materials.find(({ materialId }) => materialId === 'hardship-proof')).toMatchObject({ by: 'upload' })
  await decide()
  expect((await city.cases.view(resident, caseId)).outcome ?? 'granted').toBe('granted')
  expect((await city.cases.verify(caseId)).ok).toBe(true)
})

it('asks again for what will not do, with the days that were left when it came', async () => {
  const { caseId, clerk } = await accepted()
  city.testClock.set('2026-03-06T10:00+08:00')
  await upload(resident, caseId)
  await supply(resident, caseId)
  city.testClock.set('2026-03-10T10:00+08:00')
  await city.cases.settle()
  expect((await city.cases.view(resident, caseId)).status).toBe('accepted')
  const task = (await city.cases.view(clerk, caseId)).tasks.find((each) => each.act === 'check-deferred')
  await city.cases.checkDeferred(
    { actor: clerk },
    { caseId, taskId: task?.taskId ?? '', verb: 'reject-material', data: { reason: '照片看不清' } },
  )
  expect((await city.cases.view(resident, caseId)).owed).toMatchObject([
    { untilOn: '2026-03-11', rejected: '照片看不清', mayBring: true },
  ])
  await expect(supply(resident, caseId)).rejects.toMatchObject({ detail: { zh: expect.stringContaining('先上传') } })
  expect((await told(caseId)).find(({ kind }) => kind === 'deferred-rejected')?.body.zh).toContain('照片看不清')
})

it('takes paper at any window, and shows it to a clerk who has no other part in the case only there', async () => {
  const { caseId } = await accepted()
  const elsewhere = staff({ unit: 'station@440306018001', post: 'window-clerk' })
  await expect(supply(resident, caseId, 'on-paper')).rejects.toMatchObject({
    detail: { zh: expect.stringContaining('窗口') },
  })
  await supply(elsewhere, caseId, 'on-paper')
  const seen = await city.cases.view(resident, caseId)
  expect(seen.owed).toEqual([])
  expect(seen.materials.find(({ materialId }) => materialId === 'hardship-proof')?.by).toBe('on-paper')
  const reviewer = staff({ unit: seen.organ.id, post: 'reviewer' })
  await expect(supply(reviewer, caseId, 'on-paper')).rejects.toMatchObject({ code: 'not-found' })
})

it('reminds before the day; on the day records the default, terminates by the clause, and lets nobody defer again who defaulted', async () => {
  const { caseId } = await accepted()
  city.testClock.set('2026-03-05T18:00+08:00')
  expect((await told(caseId)).find(({ kind }) => kind === 'deferral-reminder')?.body.zh).toContain('2026年3月9日')
  city.testClock.set('2026-03-09T17:59+08:00')
  await city.cases.settle()
  expect((await city.cases.view(resident, caseId)).status).toBe('accepted')
  city.testClock.set('2026-03-09T18:00+08:00')
  const notices = await told(caseId)
  const seen = await city.cases.view(resident, caseId)
  expect(seen).toMatchObject({ status: 'concluded', outcome: 'terminated', owed: [] })
  expect(seen.timeline.find(({ kind }) => kind === 'deferral_defaulted')?.detail).toContain('《容缺受理承诺书》第三条')
  expect(seen.documents.map(({ kind }) => kind)).toContain('termination-notice')
  expect(notices.find(({ kind }) => kind === 'terminated')?.body.zh).toContain('困难类别证明')
  const left = await city.db.query('select timer_id from timer where case_id = $1', [caseId])
  expect(left).toEqual([])

  const again = await draft()
  expect(again.materials.every(({ deferral }) => deferral === undefined)).toBe(true)
  await expect(defer(resident, again.draftId)).rejects.toMatchObject({
    detail: { zh: expect.stringContaining('2027-03-09') },
  })
  const clerk = staff({ unit: `station@${community}`, post: 'window-clerk' })
  const atWindow = await draft(clerk)
  await expect(defer(clerk, atWindow.draftId)).rejects.toMatchObject({ code: 'conflict' })
  city.testClock.set('2027-03-09T09:00+08:00')
  expect((await defer(resident, again.draftId)).by).toBe('deferred')
})

it('forgets what is owed when the applicant withdraws', async () => {
  const { caseId } = await accepted()
  await upload(resident, caseId)
  await supply(resident, caseId)
  await city.cases.withdraw({ actor: resident }, { caseId })
  expect(await city.db.query('select 1 from timer where case_id = $1', [caseId])).toEqual([])
  expect(await city.db.query('select 1 from task where case_id = $1', [caseId])).toEqual([])
})
