import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Actor } from '../../platform/http/index.ts'
import { asked, openTestDesk, station } from './open-test-desk.ts'

let desk: Awaited<ReturnType<typeof openTestDesk>>

beforeAll(async () => {
  desk = await openTestDesk()
})
afterAll(async () => {
  await desk.city.stop()
  expect(desk.city.errors).toEqual([])
})

it('consults an organ that is not in the flow, while the clock runs on', async () => {
  const caseId = await desk.accepted()
  expect((await desk.view(desk.consulted, caseId)).caseId).toBeUndefined()
  const { body } = await desk.call(desk.reviewer, `cases/${caseId}/organs`)
  expect(body.organs.map(({ id }: { id: string }) => id)).toEqual(expect.arrayContaining([desk.subdistrict, asked]))
  const ask = (unit: string) =>
    desk.open(desk.reviewer, caseId, 'consultations', { reason: '请核实户籍状态', days: 3, unit })
  for (const nobody of [desk.subdistrict, 'health@440306000000', station, 'nothing'])
    expect([nobody, (await ask(nobody)).status]).toEqual([nobody, 422])
  expect((await ask(asked)).status).toBe(200)
  const seen = await desk.view(desk.consulted, caseId)
  expect(seen.tasks).toMatchObject([{ act: 'answer', dueOn: '2026-03-05', verbs: ['answer'] }])
  expect(seen.clock).toMatchObject({ suspended: false, dueOn: '2026-03-11' })
  expect(seen.beside.may).toEqual([])
  expect((await desk.open(desk.consulted, caseId, 'extension', { reason: '来不及', days: 3 })).status).toBe(403)
  expect((await desk.act(desk.consulted, caseId, 'answer', 'answer', { opinion: '户籍正常，无迁出记录' })).status).toBe(
    200,
  )
  const answers = (await desk.view(desk.reviewer, caseId)).answers
  expect(answers).toMatchObject([{ asked: '请核实户籍状态', opinion: '户籍正常，无迁出记录', by: '公安审查' }])
  expect((await desk.view(desk.consulted, caseId)).caseId).toBe(caseId)

  const own = await desk.view(desk.resident, caseId)
  expect(JSON.stringify([own.timeline, own.answers, own.beside])).not.toContain('户籍正常')
  expect(own.timeline.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['consultation_asked', 'consultation_answered']),
  )
  expect(await desk.documents(desk.reviewer, caseId)).toContain('consultation-letter')
  expect(await desk.documents(desk.resident, caseId)).not.toContain('consultation-letter')
  const letter = (await desk.view(desk.reviewer, caseId)).documents.find(({ kind }) => kind === 'consultation-letter')
  expect(letter?.number).toMatch(/征字〔2026〕\d+号$/)
  const file = (who: Actor) => desk.call(who, `cases/${caseId}/documents/${letter?.documentId}`)
  expect((await file(desk.resident)).status).toBe(404)
})

it('decides only when nothing is open; the post that opened a consultation calls it back', async () => {
  const caseId = await desk.accepted()
  await desk.open(desk.reviewer, caseId, 'consultations', { reason: '请核实', days: 3, unit: asked })
  await desk.act(desk.reviewer, caseId, 'review', 'review', { outcome: 'passed', opinion: '属实' })
  const decide = () => desk.act(desk.decider, caseId, 'decide', 'decide', { decision: 'denied', reason: '不符合条件' })
  expect(await decide()).toMatchObject({ status: 409, body: { detail: expect.stringContaining('征求意见') } })
  const [matter] = (await desk.view(desk.decider, caseId)).beside.open
  expect(matter).toMatchObject({ openedBy: '街道审查', mayRecall: false })
  const recall = (who: Actor) => desk.call(who, `cases/${caseId}/tasks/${matter?.taskId}/recall`, {})
  expect((await recall(desk.decider)).status).toBe(403)
  expect((await recall(desk.consulted)).status).toBe(403)
  expect((await desk.view(desk.reviewer, caseId)).beside.open).toMatchObject([{ mayRecall: true }])
  expect((await recall(desk.reviewer)).status).toBe(200)
  expect((await recall(desk.decider)).status).toBe(409)
  expect((await desk.view(desk.consulted, caseId)).tasks).toEqual([])
  expect((await decide()).status).toBe(200)
})

it('opens nothing before acceptance or for whoever has no part in the case', async () => {
  const caseId = await desk.accepted()
  const procedure = { procedure: 'hearing', reason: '听证', days: 3 }
  expect((await desk.open(desk.consulted, caseId, 'procedures', procedure)).status).toBe(404)
  expect((await desk.open(desk.decider, caseId, 'procedures', procedure)).status).toBe(403)
  expect((await desk.open(desk.reviewer, caseId, 'procedures', { ...procedure, reason: ' ' })).status).toBe(422)
  expect((await desk.open(desk.reviewer, caseId, 'procedures', { ...procedure, days: 0 })).status).toBe(422)
  const twice = { 'idempotency-key': 'same-key-twice' }
  for (const _ of [1, 2])
    expect((await desk.call(desk.reviewer, `cases/${caseId}/procedures`, procedure, twice)).status).toBe(200)
  expect((await desk.view(desk.reviewer, caseId)).beside.open).toHaveLength(1)
})

it('terminates a case with a reason: whatever is open closes, and the applicant has it in writing', async () => {
  const caseId = await desk.accepted()
  await desk.open(desk.reviewer, caseId, 'procedures', { procedure: 'testing', reason: '需要检测', days: 5 })
  await desk.open(desk.reviewer, caseId, 'consultations', { reason: '请核实', days: 3, unit: asked })
  const end = (who: Actor) => desk.open(who, caseId, 'terminate', { reason: '申请人已经去世' })
  expect((await end(desk.reviewer)).status).toBe(403)
  expect((await end(desk.head)).status).toBe(200)
  expect((await end(desk.decider)).status).toBe(409)
  expect(await desk.city.db.query('select task_id from task where case_id = $1', [caseId])).toEqual([])
  const seen = await desk.view(desk.resident, caseId)
  expect(seen).toMatchObject({ status: 'concluded', outcome: 'terminated', now: [], beside: { open: [] } })
  expect(seen.timeline.find(({ kind }) => kind === 'case_terminated')).toMatchObject({ detail: '申请人已经去世' })
  expect(await desk.documents(desk.resident, caseId)).toContain('termination-notice')
  expect((await desk.told(caseId)).map(({ kind }) => kind)).not.toContain('concluded')
  expect((await desk.told(caseId)).find(({ kind }) => kind === 'terminated')?.body.zh).toContain('申请人已经去世')
  expect((await desk.city.cases.verify(caseId)).ok).toBe(true)
})
