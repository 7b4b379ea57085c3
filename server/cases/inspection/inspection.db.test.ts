// A household is visited by two: what one reports another signs, and nobody signs what he has not read, what is his own, or what is
// another unit's. The record is printed with both names; the applicant sees that it was done, not what stands in it.

import { afterAll, beforeAll, expect, it } from 'vitest'
import { householdToVisit } from '../../../test/harness/household-to-visit.ts'
import { openCity, type Person, type TestCity } from '../../../test/harness/open-city.ts'
import { jpeg } from '../../../test/harness/submitted.ts'
import { demoDivision, makeCitizenId } from '../../engines/codes/index.ts'
import type { Actor } from '../../platform/http/index.ts'
import { newId } from '../../platform/ids/index.ts'

const unit = 'civil-affairs@440306018000'
const system: Actor = { kind: 'system', name: 'test' }
let city: TestCity
let resident: Person
type Staff = Extract<Actor, { kind: 'staff' }> & { cookie: string }

const inspector = async (name: string, at = unit): Promise<Staff> => {
  const actor = {
    kind: 'staff' as const,
    accountId: newId(),
    staffId: newId(),
    name,
    posts: [{ unit: at, post: 'inspector' }],
  }
  return { ...actor, cookie: await city.session(actor) }
}
let first: Staff
let second: Staff

beforeAll(async () => {
  city = await openCity({ start: true })
  resident = await city.person('梁桂芳', makeCitizenId(demoDivision, '1978-08-26', 904), '13900000004')
  first = await inspector('核查甲')
  second = await inspector('核查乙')
})
afterAll(async () => {
  await city?.stop()
  expect(city.errors).toEqual([])
})

const visited = () => householdToVisit(city, resident.actor)
type Visit = Awaited<ReturnType<typeof visited>>
async function call(who: Staff | Person, method: 'GET' | 'POST' | 'DELETE', url: string, payload?: object) {
  const answer = await city.app.inject({
    method,
    url: `/api/v1/cases/${url}`,
    headers: { cookie: who.cookie },
    ...(payload && { payload }),
  })
  return { status: answer.statusCode, body: answer.headers['content-type']?.includes('json') ? answer.json() : {} }
}
const at = ({ caseId, taskId }: Visit, verb: string) => `${caseId}/tasks/${taskId}/${verb}`
const found = (visit: Visit, opinion = '一家三口，与申报一致') => ({
  outcome: 'passed',
  opinion,
  points: visit.points.map(() => ({ mark: 'met' })),
})
const report = (who: Staff, visit: Visit, body: object = found(visit)) =>
  call(who, 'POST', at(visit, 'report-inspection'), body)
const sign = (who: Staff, visit: Visit, number: number) =>
  call(who, 'POST', at(visit, 'sign-inspection'), { report: number })
const seen = async (visit: Visit, who: Actor = system) => {
  const view = await city.cases.view(who, visit.caseId)
  return { view, visit: view.inspections.find(({ taskId }) => taskId === visit.taskId) }
}
function photo(who: Staff, visit: Visit, photoId: string, data: Buffer = jpeg, point?: number) {
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(data)], { type: 'image/jpeg' }), 'a.jpg')
  return city.app
    .inject({
      method: 'POST',
      url: `/api/v1/cases/${at(visit, `photos/${photoId}/files`)}${point === undefined ? '' : `?point=${point}`}`,
      headers: { cookie: who.cookie },
      payload: form,
    })
    .then((answer) => ({ status: answer.statusCode, body: answer.json() }))
}

it('goes on only when another person of the unit has signed, and prints the record with both', async () => {
  const visit = await visited()
  expect((await photo(first, visit, newId(), jpeg, 1)).status).toBe(201)
  expect((await sign(second, visit, 1)).status).toBe(409)
  const { version } = (await report(first, visit)).body
  expect((await sign(first, visit, version)).status).toBe(403)
  expect((await seen(visit)).view.tasks.map(({ act }) => act)).toEqual(['inspect'])
  const stranger = await inspector('外街道', 'civil-affairs@440305006000')
  expect((await sign(stranger, visit, version)).status).toBe(404)
  expect((await sign(second, visit, version)).status).toBe(200)
  expect((await sign(second, visit, version)).status).toBe(409)
  await city.cases.settle()
  const { view, visit: after } = await seen(visit)
  expect(view.now.map(({ node }) => node)).toEqual(['review'])
  expect(after).toMatchObject({ isOpen: false, signed: { by: '核查乙' }, report: { by: '核查甲', outcome: 'passed' } })
  expect((await seen(visit, second)).view.opinions.at(-1)).toMatchObject({ by: '核查甲、核查乙', outcome: 'passed' })
  expect(view.documents.map(({ kind }) => kind)).toContain('inspection-record')
  const own = await city.cases.view(resident.actor, visit.caseId)
  expect(own.inspections).toEqual([])
  expect(own.documents.map(({ kind }) => kind)).not.toContain('inspection-record')
  expect(own.timeline.filter(({ kind }) => kind.startsWith('inspection'))).toMatchObject([
    { kind: 'inspection_signed', detail: '' },
  ])
  const [shown] = after?.photos ?? []
  expect((await call(second, 'GET', `${visit.caseId}/photos/${shown?.photoId}`)).status).toBe(200)
  expect((await call(resident, 'GET', `${visit.caseId}/photos/${shown?.photoId}`)).status).toBe(404)
  expect((await photo(first, visit, newId())).status).toBe(409)
})

it('voids a signature when the report is changed: nobody signs what he has not read', async () => {
  const visit = await visited()
  const read = (await report(first, visit)).body.version
  const changed = (await report(first, visit, found(visit, '还有一人在外打工'))).body.version
  const refused = await sign(second, visit, read)
  expect(refused).toMatchObject({ status: 409, body: { detail: expect.stringContaining('已作废') } })
  // The second corrects it himself: the first one's signature is void, and he is now the one who has to sign.
  const corrected = (await report(second, visit, found(visit, '一家四口'))).body.version
  expect((await seen(visit)).visit?.report).toMatchObject({ seq: corrected, by: '核查乙', voids: '核查甲' })
  expect((await sign(second, visit, corrected)).status).toBe(403)
  expect((await sign(first, visit, changed)).status).toBe(409)
  expect((await sign(first, visit, corrected)).status).toBe(200)
})

it('sends back with a reason, to whoever reported', async () => {
  const visit = await visited()
  const { version } = (await report(first, visit)).body
  const back = (body: object) => call(second, 'POST', at(visit, 'send-back-inspection'), body)
  expect((await back({ report: version })).status).toBe(422)
  expect((await back({ report: version, reason: '收入没有核对' })).status).toBe(200)
  const { visit: after } = await seen(visit)
  expect(after).toMatchObject({ sentBack: { by: '核查乙', reason: '收入没有核对' }, report: { isVoid: true } })
  expect((await sign(second, visit, version)).status).toBe(409)
  const again = (await report(first, visit)).body.version
  expect((await sign(second, visit, again)).status).toBe(200)
})

it('lets a colleague stand in for an inspector who is away, and never the reporter for the one who should sign', async () => {
  const visit = await visited()
  const third = await inspector('核查丙')
  await city.db.query(
    `insert into staff (staff_id, username, name, created_at) select *, now() from unnest($1::uuid[], $2::text[], $3::text[]) on conflict do nothing`,
    [
      [first, second, third].map(({ staffId }) => staffId),
      ['away-1', 'away-2', 'away-3'],
      ['核查甲', '核查乙', '核查丙'],
    ],
  )
  const { version } = (await report(first, visit)).body
  expect((await call(second, 'POST', at(visit, 'claim'))).status).toBe(200)
  expect((await sign(third, visit, version)).status).toBe(409)
  const now = city.clock.now()
  for (const standIn of [first, third])
    await city.db.query(
      `insert into absence (absence_id, staff_id, stand_in_id, from_on, until_on, from_at, until_at, reason, set_by, set_at)
       values ($1, $2, $3, $4, $4, $5, $6, '', $2, $5)`,
      [
        newId(),
        second.staffId,
        standIn.staffId,
        city.clock.today().toString(),
        now.subtract({ hours: 1 }).toString(),
        now.add({ hours: 5 }).toString(),
      ],
    )
  expect((await sign(first, visit, version)).status).toBe(403)
  expect((await sign(third, visit, version)).status).toBe(200)
  const { visit: after } = await seen(visit)
  expect(after?.signed?.by).toBe('核查丙（代核查乙）')
})

it('takes photos one by one, each once, and says what it cannot take', async () => {
  const visit = await visited()
  const id = newId()
  for (const _ of [1, 2]) expect((await photo(first, visit, id, jpeg, 0)).status).toBe(201)
  expect((await seen(visit)).visit?.photos).toMatchObject([{ photoId: id, point: 0, by: '核查甲' }])
  expect((await photo(first, visit, newId(), Buffer.from('%PDF-1.4'))).body).toMatchObject({ code: 'wrong-type' })
  expect((await photo(first, visit, newId(), Buffer.concat([jpeg, Buffer.alloc(2_000_001)]))).body).toMatchObject({
    code: 'too-large',
    detail: expect.stringContaining('2 MB'),
  })
  expect((await photo(first, visit, newId(), jpeg, 39)).status).toBe(409)
  for (let more = 1; more < 20; more++) expect((await photo(first, visit, newId())).status).toBe(201)
  expect((await photo(first, visit, newId())).body.detail).toContain('最多 20 张')
  expect((await call(first, 'DELETE', at(visit, `photos/${id}`))).status).toBe(204)
  expect((await call(first, 'DELETE', at(visit, `photos/${id}`))).status).toBe(404)
  expect((await call(first, 'GET', `${visit.caseId}/photos/${id}`)).status).toBe(404)
  expect((await seen(visit)).visit?.photos).toHaveLength(19)
})

it('forgets a report when the visit goes to another unit: two people of that unit look anew', async () => {
  const visit = await visited()
  const { version } = (await report(first, visit)).body
  const to = { unit: 'civil-affairs@440306000000', post: 'inspector' }
  await city.identity.seedDemo((await import('../../identity/index.ts')).loadDemoPeople('catalogue/demo'))
  expect((await call(first, 'POST', at(visit, 'transfer'), { to, reason: '住在区外' })).status).toBe(200)
  const there = await inspector('区里', to.unit)
  expect((await sign(there, visit, version)).status).toBe(409)
  expect((await report(there, visit)).status).toBe(200)
})
