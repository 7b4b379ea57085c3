import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { openCity, type TestCity } from '../../../test/harness/open-city.ts'
import { fillDemoForm } from '../../demo-form.ts'
import { demoDivision, makeCitizenId } from '../../engines/codes/index.ts'
import type { Actor, Post } from '../../platform/http/index.ts'
import { newId } from '../../platform/ids/index.ts'
import type { PromiseVerb } from './check.ts'

const itemId = 'teacher-qualification'
const material = 'no-criminal-record'
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
  const id = makeCitizenId(demoDivision, '1999-08-26', sequence)
  resident = (await city.person('许老师', id, `13900000${sequence}`)).actor
})

const staff = (post: Post): Actor => ({
  kind: 'staff',
  accountId: newId(),
  staffId: newId(),
  name: `测试${post.post}`,
  posts: [post],
})
const promise = (draftId: string, agreed: boolean) =>
  city.cases.chooseWay(resident, { draftId, materialId: material, by: 'promise', agreed })

async function draft() {
  const begun = await city.cases.beginDraft(resident, { itemId })
  const { form } = await city.catalogue.getItem(itemId)
  const filled = fillDemoForm(form, begun.form as never, { division: '440306018003', today: '2026-03-02' })
  await city.cases.saveDraft(resident, { draftId: begun.draftId, form: filled })
  for (const { materialId } of begun.materials.filter(({ required, by }) => required && !by))
    if (materialId !== material)
      await city.cases.addDraftFile(resident, begun.draftId, materialId, { name: 'a.png', data: png })
  return begun
}

/** Granted and concluded with the promise still to be checked. */
async function granted(): Promise<{ caseId: string; organ: string }> {
  const { draftId } = await draft()
  await promise(draftId, true)
  await city.cases.submit({ actor: resident }, { draftId })
  await step(draftId, 'accept', 'accept')
  await step(draftId, 'review', 'review', { outcome: 'passed', opinion: '属实' })
  await step(draftId, 'decide', 'decide', { decision: 'granted', reason: '' })
  await city.cases.settle()
  await vi.waitFor(async () => expect((await city.cases.view(resident, draftId)).status).toBe('concluded'), 20_000)
  return { caseId: draftId, organ: (await city.cases.view(resident, draftId)).organ.id }
}
async function step(caseId: string, act: string, verb: 'accept' | 'review' | 'decide', data = {}) {
  const [row] = await city.db.query<Post & { taskId: string }>(
    'select unit, post, task_id "taskId" from task where case_id = $1 and act = $2',
    [caseId, act],
  )
  if (!row) throw new Error(`no ${act} task`)
  const { taskId, ...post } = row
  await city.cases.handle({ actor: staff(post) }, { caseId, taskId, verb, data })
}
async function check(who: Actor, caseId: string, act: string, verb: PromiseVerb, data: Record<string, string>) {
  const task = (await city.cases.view(who, caseId)).tasks.find((each) => each.act === act)
  if (!task) throw new Error(`no ${act} task`)
  return city.cases.checkPromise({ actor: who }, { caseId, taskId: task.taskId, verb, data })
}
const told = async (caseId: string) => {
  await city.cases.settle()
  const answer = await city.app.inject({ url: '/api/v1/notices', headers: { cookie: await city.session(resident) } })
  return (answer.json().notices as { caseId?: string; kind: string; body: { zh: string } }[]).filter(
    (one) => one.caseId === caseId,
  )
}

it('takes a promise in place of proof only from who has agreed to its text, and makes the letter of it', async () => {
  const begun = await draft()
  expect(begun.materials.find(({ materialId }) => materialId === material)?.promise?.zh).toContain('没有被撤销教师资格')
  await expect(promise(begun.draftId, false)).rejects.toMatchObject({ code: 'conflict' })
  await promise(begun.draftId, true)
  await city.cases.submit({ actor: resident }, { draftId: begun.draftId })
  await city.cases.settle()
  const seen = await city.cases.view(resident, begun.draftId)
  expect(seen.promises).toMatchObject([{ materialId: material, state: 'open', dueOn: null }])
  expect(seen.documents.map(({ kind }) => kind)).toContain('promise-letter')
})

it('is checked by the organ within the days of the item after a grant; a true one leaves the decision alone', async () => {
  const { caseId, organ } = await granted()
  const reviewer = staff({ unit: organ, post: 'reviewer' })
  const seen = await city.cases.view(reviewer, caseId)
  expect(seen.tasks).toMatchObject([
    { act: 'check-promise', verbs: ['confirm-promise', 'refute-promise'], dueOn: '2026-03-30' },
  ])
  await check(reviewer, caseId, 'check-promise', 'confirm-promise', { opinion: '查无犯罪记录' })
  const after = await city.cases.view(resident, caseId)
  expect(after).toMatchObject({ outcome: 'granted', revokedAt: null, promises: [{ state: 'kept' }] })
  expect(await city.db.query('select 1 from task where case_id = $1', [caseId])).toEqual([])
  expect((await city.cases.verify(caseId)).ok).toBe(true)
})

it('lets another person revoke what rests on an untrue promise: certificate, document, notice, and no promise again', async () => {
  const { caseId, organ } = await granted()
  const [licence] = (await city.cases.view(resident, caseId)).licences
  expect((await city.licences.get(licence?.licenceId ?? '')).status).toBe('valid')
  const both: Actor = {
    ...staff({ unit: organ, post: 'reviewer' }),
    ...{
      posts: [
        { unit: organ, post: 'reviewer' },
        { unit: organ, post: 'decider' },
      ],
    },
  } as Actor
  await check(both, caseId, 'check-promise', 'refute-promise', { opinion: '有犯罪记录' })
  expect((await told(caseId)).find(({ kind }) => kind === 'promise-broken')?.body.zh).toContain('有犯罪记录')
  await expect(check(both, caseId, 'revoke', 'revoke-decision', { reason: '承诺不实' })).rejects.toThrow(
    'no revoke task',
  )
  const [row] = await city.db.query<{ taskId: string }>('select task_id "taskId" from task where case_id = $1', [
    caseId,
  ])
  await expect(
    city.cases.checkPromise(
      { actor: both },
      { caseId, taskId: row?.taskId ?? '', verb: 'revoke-decision', data: { reason: '承诺不实' } },
    ),
  ).rejects.toMatchObject({ code: 'forbidden' })
  const decider = staff({ unit: organ, post: 'decider' })
  await check(decider, caseId, 'revoke', 'revoke-decision', { reason: '承诺不实' })
  const notices = await told(caseId)
  expect(notices.find(({ kind }) => kind === 'decision-revoked')?.body.zh).toContain('承诺不实')
  expect((await city.licences.get(licence?.licenceId ?? '')).status).toBe('revoked')
  const after = await city.cases.view(resident, caseId)
  expect(after.revokedAt).not.toBeNull()
  expect(after.documents.map(({ kind }) => kind)).toContain('revocation-decision')
  expect(after.timeline.at(-1)).toMatchObject({ kind: 'decision_revoked', detail: '承诺不实' })
  const again = await draft()
  await expect(promise(again.draftId, true)).rejects.toMatchObject({
    detail: { zh: expect.stringContaining('2027-03-02') },
  })
})

it('lets the decision stand where the person who settles it says so', async () => {
  const { caseId, organ } = await granted()
  await check(staff({ unit: organ, post: 'reviewer' }), caseId, 'check-promise', 'refute-promise', { opinion: '不符' })
  const decider = staff({ unit: organ, post: 'decider' })
  await check(decider, caseId, 'revoke', 'uphold-decision', { reason: '已经改正' })
  await city.cases.settle()
  const after = await city.cases.view(resident, caseId)
  expect(after).toMatchObject({ revokedAt: null, promises: [{ state: 'broken' }] })
  const [licence] = after.licences
  expect((await city.licences.get(licence?.licenceId ?? '')).status).toBe('valid')
})

it('lets a promise be made again when the default turns out to be a mistake, and two of the organ clear it', async () => {
  const { caseId, organ } = await granted()
  const [reviewer, decider] = [staff({ unit: organ, post: 'reviewer' }), staff({ unit: organ, post: 'decider' })]
  await check(reviewer, caseId, 'check-promise', 'refute-promise', { opinion: '不符' })
  await check(decider, caseId, 'revoke', 'uphold-decision', { reason: '核查有误' })
  const again = await draft()
  await expect(promise(again.draftId, true)).rejects.toMatchObject({ code: 'conflict' })
  const clearance = { caseId, kind: 'clearance' as const, reason: '核查有误，承诺属实' }
  await expect(city.cases.proposeCorrection({ actor: decider }, clearance)).rejects.toMatchObject({ code: 'conflict' })
  const staffId = newId()
  const posts = [{ unit: organ, post: 'decider' }]
  await city.registry.upsertStaff({ staffId, name: '决定乙', username: staffId, posts })
  await city.cases.proposeCorrection({ actor: decider }, clearance)
  const [task] = (await city.cases.view({ kind: 'system', name: 'test' }, caseId)).tasks
  const settled = { caseId, taskId: task?.taskId ?? '', verb: 'approve-correction' as const }
  await expect(city.cases.settleCorrection({ actor: decider }, settled)).rejects.toMatchObject({ code: 'forbidden' })
  await city.cases.settleCorrection({ actor: staff({ unit: organ, post: 'decider' }) }, settled)
  await promise(again.draftId, true)
  expect((await told(caseId)).map(({ kind }) => kind)).toContain('default-cleared')
})
