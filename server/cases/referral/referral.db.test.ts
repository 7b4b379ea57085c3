// A case that came to the wrong district goes to the right one whole: one case, one clock, the chain whole.

import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Actor, Post } from '../../platform/http/index.ts'
import { newId } from '../../platform/ids/index.ts'
import { openTestDesk } from '../beside/open-test-desk.ts'

const there = 'civil-affairs@440305000000'
const reason = '申请人户籍在南山区，应由南山区办理'
let desk: Awaited<ReturnType<typeof openTestDesk>>
let receiver: Actor
let stranger: Actor

async function staff(name: string, post: Post): Promise<Actor> {
  const staffId = newId()
  await desk.city.registry.upsertStaff({ staffId, name, username: staffId, posts: [post] })
  return { kind: 'staff', accountId: newId(), staffId, name, posts: [post] }
}
beforeAll(async () => {
  desk = await openTestDesk()
  receiver = await staff('南山决定', { unit: there, post: 'decider' })
  stranger = await staff('卫生决定', { unit: 'health@440305000000', post: 'decider' })
})
afterAll(async () => {
  await desk?.city.stop()
  expect(desk.city.errors).toEqual([])
})

/** At the decision: the district's organ alone has it. */
async function atDecision(): Promise<string> {
  const caseId = await desk.accepted()
  await desk.act(desk.reviewer, caseId, 'review', 'review', { outcome: 'passed', opinion: '属实' })
  return caseId
}
const refer = (who: Actor, caseId: string, body: object = { to: there, reason }) =>
  desk.open(who, caseId, 'referral', body)

it('goes whole to an organ that takes it over: number, clock and day stay, the applicant is told, and it is decided there', async () => {
  const caseId = await atDecision()
  const before = await desk.view(desk.decider, caseId)
  expect(before.referral).toEqual({ mayRefer: true, open: null })
  const { body } = await desk.call(desk.decider, `cases/${caseId}/referral-organs`)
  expect(body.organs.map(({ id }: { id: string }) => id)).toContain(there)
  expect((await desk.call(receiver, `cases/${caseId}/referral-organs`)).status).toBe(404)
  expect((await refer(desk.decider, caseId, { to: 'health@440305000000', reason })).status).toBe(422)
  expect((await refer(desk.reviewer, caseId)).status).toBe(404)
  expect((await refer(stranger, caseId)).status).toBe(404)
  expect((await refer(desk.decider, caseId)).status).toBe(200)
  expect((await refer(desk.decider, caseId)).status).toBe(409)
  expect((await desk.view(receiver, caseId)).tasks).toMatchObject([
    { act: 'receive', verbs: ['take-over', 'return-referral'], dueOn: '2026-03-05' },
  ])
  expect((await desk.view(receiver, caseId)).beside.may, 'not before it is taken over').toEqual([])
  expect((await desk.act(stranger, caseId, 'receive', 'take-over').catch(() => ({ status: 404 }))).status).toBe(404)
  expect((await desk.act(receiver, caseId, 'receive', 'take-over')).status).toBe(200)

  const after = await desk.view(receiver, caseId)
  expect(after.organ.id).toBe(there)
  expect([after.caseNumber, after.clock]).toEqual([before.caseNumber, before.clock])
  expect(after.tasks).toMatchObject([{ act: 'decide', claimedBy: null }])
  expect((await desk.act(desk.decider, caseId, 'decide', 'decide').catch(() => ({ status: 404 }))).status).toBe(404)
  expect((await desk.view(desk.decider, caseId)).timeline.at(-1)?.kind).toBe('case_referred')
  const seen = await desk.view(desk.resident, caseId)
  expect(seen.timeline.at(-1)).toMatchObject({ kind: 'case_referred', detail: reason })
  expect(seen.timeline.some(({ kind }) => kind === 'referral_proposed')).toBe(false)
  expect((await desk.told(caseId)).find(({ kind }) => kind === 'case-referred')?.body.zh).toContain('南山区')
  const decided = await desk.act(receiver, caseId, 'decide', 'decide', { decision: 'denied', reason: '条件不符' })
  expect(decided.status).toBe(200)
  await desk.city.cases.settle()
  const [paper] = await desk.city.db.query<{ organ: string }>(
    `select organ_id organ from case_document where case_id = $1 and kind = 'denial'`,
    [caseId],
  )
  expect(paper?.organ).toBe(there)
  expect((await desk.city.cases.verify(caseId)).ok).toBe(true)
})

it('stays where it is when the other organ returns it with a reason, and may be proposed again', async () => {
  const caseId = await atDecision()
  await refer(desk.decider, caseId)
  expect((await desk.act(receiver, caseId, 'receive', 'return-referral', {})).status).toBe(422)
  const back = await desk.act(receiver, caseId, 'receive', 'return-referral', { reason: '户籍仍在宝安区' })
  expect(back.status).toBe(200)
  const seen = await desk.view(desk.decider, caseId)
  expect(seen.organ.id).toBe('civil-affairs@440306000000')
  expect(seen.referral).toEqual({ mayRefer: true, open: null })
  expect(seen.timeline.at(-1)).toMatchObject({ kind: 'referral_returned', detail: '户籍仍在宝安区' })
  expect((await refer(desk.decider, caseId)).status).toBe(200)
})

it('is not referred while others have open tasks, and a decision that came first ends the proposal', async () => {
  const early = await desk.accepted()
  expect((await refer(desk.decider, early)).status).toBe(409)
  const caseId = await atDecision()
  await refer(desk.decider, caseId)
  await desk.act(desk.decider, caseId, 'decide', 'decide', { decision: 'denied', reason: '条件不符' })
  await desk.city.cases.settle()
  expect((await desk.act(receiver, caseId, 'receive', 'take-over').catch(() => ({ status: 404 }))).status).not.toBe(200)
  const open = await desk.city.db.query('select 1 from task where case_id = $1', [caseId])
  expect(open).toEqual([])
})
