// A clerk mistyped an address: the decision is corrected by the organ, with somebody else's approval. What was printed stays and says that it was
// replaced; a new decision and a new licence stand in its place. A wrong grant is revoked the same way.

import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestDesk } from '../beside/open-test-desk.ts'

let desk: Awaited<ReturnType<typeof openTestDesk>>
beforeAll(async () => {
  desk = await openTestDesk()
})
afterAll(async () => {
  await desk?.city.stop()
  expect(desk.city.errors).toEqual([])
})

async function granted(): Promise<string> {
  const caseId = await desk.accepted()
  await desk.act(desk.reviewer, caseId, 'review', 'review', { outcome: 'passed', opinion: '属实' })
  await desk.act(desk.decider, caseId, 'decide', 'decide', { decision: 'granted', reason: '' })
  await expect
    .poll(
      async () => {
        await desk.city.cases.settle()
        return (await desk.view(desk.decider, caseId)).status
      },
      { timeout: 20_000 },
    )
    .toBe('concluded')
  return caseId
}
const wrong = {
  kind: 'correction',
  reason: '住址门牌号有误',
  changes: [{ pointer: '/residence/detail', to: '共乐路99号' }],
}
const propose = (caseId: string, body: object, who = desk.decider) => desk.open(who, caseId, 'corrections', body)
const settle = (caseId: string, verb: string, body: object = {}, who = desk.head) =>
  desk.act(who, caseId, 'approve-correction', verb, body)
const codes = async (caseId: string, kind: string) =>
  (
    await desk.city.db.query<{ code: string }>(
      'select verify_code code from case_document where case_id = $1 and kind = $2 order by seq',
      [caseId, kind],
    )
  ).map(({ code }) => code)
const verified = async (code = '') => (await desk.call(desk.resident, `documents/${code}`)).body
const licenceOf = async (caseId: string, index: number) => {
  const { licences } = await desk.view(desk.decider, caseId)
  return desk.city.licences.get(licences[index]?.licenceId ?? '')
}

it('is corrected by two: a new decision and licence, the old ones say that they were replaced', async () => {
  const caseId = await granted()
  expect((await propose(caseId, wrong)).status).toBe(200)
  expect((await propose(caseId, wrong)).status).toBe(409)
  const seen = (await desk.view(desk.head, caseId)).correction?.open
  expect(seen).toMatchObject({ by: '区局决定', changes: [{ pointer: '/residence/detail', to: '共乐路99号' }] })
  await expect(settle(caseId, 'approve-correction', {}, desk.decider)).rejects.toThrow('no approve-correction task')
  const { taskId } = (await desk.view(desk.head, caseId)).tasks[0] ?? {}
  const own = await desk.call(desk.decider, `cases/${caseId}/tasks/${taskId}/approve-correction`, {})
  expect(own).toMatchObject({ status: 403 })
  const log = await desk.city.db.query<{ data: object }>('select data from case_event where case_id = $1', [caseId])
  expect(JSON.stringify(log)).not.toContain('共乐路99号')
  expect((await settle(caseId, 'approve-correction')).status).toBe(200)
  await desk.city.cases.settle()
  const [old, now] = await codes(caseId, 'grant')
  const fresh = await verified(now)
  expect(fresh).toMatchObject({ valid: true, status: 'valid', replacedBy: null })
  expect(await verified(old)).toMatchObject({ valid: false, status: 'superseded', replacedBy: fresh.number })
  const view = await desk.view(desk.decider, caseId)
  expect(view.licences.map(({ status }) => status)).toEqual(['valid', 'revoked'])
  const [right, before] = [await licenceOf(caseId, 0), await licenceOf(caseId, 1)]
  const address = (licence: typeof right) => licence.fields.find(({ key }) => key === 'residence')?.value
  expect(address(right)).toContain('共乐路99号')
  expect(address(before)).not.toContain('共乐路99号')
  expect(await desk.city.licences.verify(before.verifyCode)).toMatchObject({ status: 'revoked', isReplaced: true })
  expect(view.documents.filter(({ kind }) => kind === 'grant').map(({ standing }) => standing)).toEqual([
    'superseded',
    'valid',
  ])
  expect((await desk.told(caseId)).map(({ kind }) => kind)).toContain('decision-corrected')
  expect(
    (await desk.view(desk.resident, caseId)).timeline.find(({ kind }) => kind === 'decision_corrected')?.detail,
  ).toBe('住址门牌号有误')
  // A second correction rests on the first.
  const again = { ...wrong, changes: [{ pointer: '/residence/detail', to: '共乐路98号' }] }
  expect((await propose(caseId, again, desk.head)).status).toBe(200)
  expect((await settle(caseId, 'approve-correction', {}, desk.decider)).status).toBe(200)
  await desk.city.cases.settle()
  expect((await desk.view(desk.decider, caseId)).licences.map(({ status }) => status)).toEqual([
    'valid',
    'revoked',
    'revoked',
  ])
  expect(await desk.city.licences.verify(before.verifyCode)).toMatchObject({ isReplaced: true })
})

it('refuses a correction that says nothing new, names no value, or makes the form wrong; and whoever did not decide', async () => {
  const caseId = await granted()
  const changes = (pointer: string, to: unknown) => ({ ...wrong, changes: [{ pointer, to }] })
  for (const body of [
    { kind: 'correction', reason: '有误' },
    changes('/nothing', 'x'),
    changes('/residence', 'x'),
    changes('/residence/detail', 7),
    changes('/citizenId', '440399195008269041'),
  ])
    expect((await propose(caseId, body)).status, JSON.stringify(body)).toBe(422)
  expect((await propose(caseId, { kind: 'clearance', reason: '没有失信' })).status).toBe(409)
  expect((await propose(caseId, wrong, desk.consulted)).status).toBe(404)
  expect((await propose(caseId, wrong, desk.clerk)).status).toBe(403)
  expect((await desk.view(desk.decider, caseId)).tasks).toEqual([])
  await propose(caseId, wrong)
  expect((await settle(caseId, 'deny-correction', { reason: '原决定无误' })).status).toBe(200)
  const after = await desk.view(desk.decider, caseId)
  expect(after.correction).toMatchObject({ open: null })
  expect(after.documents.filter(({ kind }) => kind === 'grant')).toHaveLength(1)
})

it('revokes a wrong grant, and its verification says so', async () => {
  const caseId = await granted()
  expect((await propose(caseId, { kind: 'revocation', reason: '年龄未满规定' })).status).toBe(200)
  expect((await settle(caseId, 'approve-correction')).status).toBe(200)
  await desk.city.cases.settle()
  const [code] = await codes(caseId, 'grant')
  expect(await verified(code)).toMatchObject({ valid: false, status: 'revoked' })
  expect((await licenceOf(caseId, 0)).status).toBe('revoked')
  expect(await desk.documents(desk.resident, caseId)).toContain('revocation-decision')
  expect((await propose(caseId, wrong)).status).toBe(409)
})
