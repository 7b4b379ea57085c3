// The result is picked up in another district, or posted, comes back and is posted again; and what nobody picks up is listed.

import { afterAll, beforeAll, expect, it } from 'vitest'
import { openCity, type Person, type TestCity } from '../../../test/harness/open-city.ts'
import { resultToHandOut, staffFor } from '../../../test/harness/result-to-hand-out.ts'
import { demoDivision, makeCitizenId } from '../../engines/codes/index.ts'
import { loadDemoPeople } from '../../identity/index.ts'
import type { Actor } from '../../platform/http/index.ts'

const station = 'station@440306018003'
const far = 'centre@440305006000'
const citizenId = makeCitizenId(demoDivision, '1978-08-26', 904)
let city: TestCity
let resident: Person

beforeAll(async () => {
  city = await openCity({ start: true })
  await city.identity.seedDemo(loadDemoPeople('catalogue/demo'))
  resident = await city.person('梁桂芳', citizenId, '13900000004')
})
afterAll(async () => {
  await city?.stop()
  expect(city.errors).toEqual([])
})

async function call(who: Actor, method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) {
  const answer = await city.app.inject({
    method,
    url: `/api/v1/${url}`,
    headers: { cookie: await city.session(who) },
    ...(payload && { payload }),
  })
  return { status: answer.statusCode, body: answer.body ? answer.json() : {} }
}
const choose = (caseId: string, choice: object, who: Actor = resident.actor) =>
  call(who, 'PUT', `cases/${caseId}/delivery`, choice)
const seen = async (caseId: string, who: Actor = resident.actor) => (await call(who, 'GET', `cases/${caseId}`)).body
async function act(who: Actor, caseId: string, verb: string, body: object) {
  const [task] = (await city.cases.view({ kind: 'system', name: 'test' }, caseId)).tasks
  return call(who, 'POST', `cases/${caseId}/tasks/${task?.taskId}/${verb}`, body)
}
const clerkAt = (unit: string) => staffFor('窗口', { unit, post: 'window-clerk' })
const recipient = { name: '梁桂芳', phone: '13900000004', address: '宝安区西乡街道桃源居7栋402' }
const told = async (caseId: string) => {
  await city.cases.settle()
  const { body } = await call(resident.actor, 'GET', 'notices')
  return (body.notices as { caseId?: string; kind: string; body: { zh: string } }[])
    .filter((notice) => notice.caseId === caseId)
    .map(({ kind }) => kind)
}

it('waits at the site that the applicant chose, in another district, and is handed out to who is identified', async () => {
  const { caseId } = await resultToHandOut(city, resident.actor, async (id) => {
    expect((await choose(id, { method: 'pick-up', siteId: 'civil-affairs@440306018000' })).status).toBe(422)
    expect((await choose(id, { method: 'pick-up', siteId: far })).status).toBe(200)
  })
  expect((await seen(caseId)).now[0].unitName.zh).toContain('招商')
  expect((await act(clerkAt(station), caseId, 'deliver', { method: 'window' })).status).toBe(403)
  const clerk = clerkAt(far)
  expect((await act(clerk, caseId, 'deliver', { method: 'window' })).body.fields).toMatchObject([
    { pointer: '/collector' },
  ])
  const wrong = { kind: 'self', idNumber: makeCitizenId(demoDivision, '1980-01-01', 905) }
  expect((await act(clerk, caseId, 'deliver', { method: 'window', collector: wrong })).status).toBe(422)
  const right = { kind: 'self', idNumber: citizenId }
  expect((await act(clerk, caseId, 'deliver', { method: 'window', collector: right })).status).toBe(200)
  const log = await city.db.query<{ data: object }>('select data from case_event where case_id = $1', [caseId])
  expect(JSON.stringify(log)).not.toContain(citizenId)
  expect(await seen(caseId)).toMatchObject({ status: 'concluded', outcome: 'granted' })
  expect((await seen(caseId, clerk)).status).toBe('concluded')
  expect((await choose(caseId, { method: 'post', recipient })).status).toBe(409)
})

it('is posted with a number, comes back, is posted anew and arrives; the address is for its owner and who posts it', async () => {
  const { caseId } = await resultToHandOut(city, resident.actor)
  const clerk = clerkAt(station)
  expect((await act(clerk, caseId, 'send-result', { carrier: 'EMS', number: 'EM1234567CN' })).status).toBe(409)
  expect((await choose(caseId, { method: 'post', recipient: { ...recipient, phone: 'x' } })).status).toBe(422)
  expect((await choose(caseId, { method: 'post', recipient })).status).toBe(200)
  expect((await seen(caseId)).delivery).toMatchObject({ method: 'post', recipient, mayChoose: true })
  expect((await seen(caseId, clerk)).delivery.recipient).toEqual(recipient)
  const reviewer = staffFor('审查', { unit: 'civil-affairs@440306018000', post: 'reviewer' })
  expect((await seen(caseId, reviewer)).delivery.recipient).toBeNull()
  expect((await act(clerk, caseId, 'deliver', { method: 'post' })).status).toBe(409)
  expect((await act(clerk, caseId, 'send-result', { carrier: 'EMS', number: 'EM1234567CN' })).status).toBe(200)
  expect((await act(clerk, caseId, 'send-result', { carrier: 'EMS', number: 'EM1234567CN' })).status).toBe(409)
  expect((await seen(caseId)).delivery).toMatchObject({ sent: { number: 'EM1234567CN' }, mayChoose: false })
  expect((await choose(caseId, { method: 'pick-up', siteId: far })).status).toBe(409)
  expect((await act(clerk, caseId, 'result-returned', { reason: '地址无人' })).status).toBe(200)
  expect((await seen(caseId)).delivery).toMatchObject({ sent: null, returned: { reason: '地址无人' }, mayChoose: true })
  expect(await told(caseId)).toEqual(expect.arrayContaining(['result-sent', 'result-returned']))
  expect((await choose(caseId, { method: 'post', recipient: { ...recipient, address: '共乐路1号' } })).status).toBe(200)
  expect((await act(clerk, caseId, 'send-result', { carrier: 'EMS', number: 'EM7654321CN' })).status).toBe(200)
  expect((await act(clerk, caseId, 'deliver', { method: 'post', receivedBy: '本人签收' })).status).toBe(200)
  expect((await seen(caseId)).status).toBe('concluded')
})

it('is listed when nobody has picked it up for days, at its site only; it can still go elsewhere then', async () => {
  const { caseId } = await resultToHandOut(city, resident.actor)
  const listed = async (who: Actor, days?: number) =>
    (
      (await call(who, 'GET', `uncollected${days === undefined ? '' : `?days=${days}`}`)).body.results as {
        caseId: string
      }[]
    ).map((line) => line.caseId)
  expect(await listed(clerkAt(station))).not.toContain(caseId)
  expect(await listed(clerkAt(station), 0)).toContain(caseId)
  city.testClock.advance({ days: 16 })
  expect(await listed(clerkAt(station))).toContain(caseId)
  expect(await listed(clerkAt(far), 0)).not.toContain(caseId)
  expect((await choose(caseId, { method: 'pick-up', siteId: far })).status).toBe(200)
  expect(await listed(clerkAt(far))).toContain(caseId)
  const agent = {
    kind: 'agent',
    name: '梁桂香',
    idNumber: makeCitizenId(demoDivision, '1980-01-01', 905),
    authorisation: 'letter',
  }
  expect((await act(clerkAt(far), caseId, 'deliver', { method: 'window', collector: agent })).status).toBe(200)
  expect(await listed(clerkAt(far), 0)).not.toContain(caseId)
})
