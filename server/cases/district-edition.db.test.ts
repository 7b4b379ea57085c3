// A draft goes over to the edition of the district it turns out to lie in, its case runs on it, and counts under the city's item.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoPerson, openCity, type Person, type TestCity } from '../../test/harness/open-city.ts'
import { fillDemoForm } from '../demo-form.ts'

const activity = 'community-activity-filing'
const [xixiang, zhaoshang] = ['440306018003', '440305006002']
let city: TestCity
let resident: Person
beforeAll(async () => {
  city = await openCity()
  resident = await city.person('周伯年', demoPerson, '13900000002')
})
afterAll(() => city?.stop())

type Json = Record<string, unknown>
type Draft = {
  draftId: string
  item: { id: string; version: number }
  form: Json
  materials: { materialId: string; by: string | null }[]
}

async function call(method: 'GET' | 'POST' | 'PUT', url: string, payload?: object, cookie = resident.cookie) {
  const answer = await city.app.inject({
    method,
    url: `/api/v1${url}`,
    headers: { cookie },
    ...(payload && { payload }),
  })
  return { status: answer.statusCode, body: (answer.body ? answer.json() : {}) as Json }
}
const begin = async (itemId: string) => (await call('POST', '/drafts', { itemId })).body as Draft
const read = async (draftId: string) => (await call('GET', `/drafts/${draftId}`)).body as Draft
const save = (draftId: string, form: Json) => call('PUT', `/drafts/${draftId}`, { form })
async function filled(id: string, division: string, form: Json = {}): Promise<Json> {
  const item = await city.catalogue.getItem(id)
  return fillDemoForm(item.form, form as never, { division, today: '2026-03-02' })
}
const materialsOf = ({ materials }: Draft) => materials.map(({ materialId }) => materialId)
async function satisfyAll(draft: Draft) {
  for (const material of (await city.catalogue.getItem(draft.item.id)).content.materials) {
    const way = material.satisfy.find(({ by }) => by === 'shared' || by === 'promise')?.by
    if (way) await call('PUT', `/drafts/${draft.draftId}/materials/${material.id}`, { by: way, agreed: true })
    else {
      const form = new FormData()
      form.append('file', new Blob([pdf], { type: 'application/pdf' }), 'a.pdf')
      const answer = await city.app.inject({
        method: 'POST',
        url: `/api/v1/drafts/${draft.draftId}/materials/${material.id}/files`,
        headers: { cookie: resident.cookie },
        payload: form,
      })
      expect(answer.statusCode).toBe(201)
    }
  }
}
const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')

describe('a draft', () => {
  it('goes over to the district’s edition when the place is known, and back; what was typed stays', async () => {
    const draft = await begin(activity)
    expect(draft.item.id).toBe(activity)
    const form = await filled(activity, xixiang, draft.form)
    expect((await save(draft.draftId, form)).body.item).toMatchObject({ id: `${activity}@440306` })
    const moved = await read(draft.draftId)
    expect(moved.form).toEqual(form)
    expect(materialsOf(moved)).toContain('fire-promise')
    const elsewhere = await filled(activity, zhaoshang, draft.form)
    expect((await save(draft.draftId, elsewhere)).body.item).toMatchObject({ id: activity })
    expect(materialsOf(await read(draft.draftId))).not.toContain('fire-promise')
  })
  it('begun by the id of an edition is one of the item', async () => {
    expect((await begin(`${activity}@440306`)).item.id).toBe(activity)
  })
  it('is told what the edition asks for besides', async () => {
    const draft = await begin('old-age-allowance')
    const luohu = await filled('old-age-allowance', '440303001001', draft.form)
    await save(draft.draftId, luohu)
    const refused = await call('POST', '/cases', { draftId: draft.draftId })
    expect(refused.status).toBe(422)
    expect((refused.body.fields as { pointer: string }[]).map(({ pointer }) => pointer)).toContain('/homeVisit')
  })
  it('that moves away leaves out of its case what only the other edition asked', async () => {
    const draft = await begin('old-age-allowance')
    const form = { ...(await filled('old-age-allowance', zhaoshang, draft.form)), homeVisit: 'needed' }
    await save(draft.draftId, form)
    const now = await read(draft.draftId)
    expect(now.form.homeVisit).toBe('needed')
    await satisfyAll(now)
    const submitted = await call('POST', '/cases', { draftId: draft.draftId })
    expect(submitted.body).toMatchObject({ status: 'submitted' })
    const view = (await call('GET', `/cases/${draft.draftId}`)).body
    expect(view).toMatchObject({ item: { id: 'old-age-allowance@440305' } })
    expect(view.form).not.toHaveProperty('homeVisit')
  })
  it('saved by nobody since its district came to differ goes over at submission, and then shows what is asked', async () => {
    const draft = await begin(activity)
    await save(draft.draftId, await filled(activity, xixiang, draft.form))
    const base = (await city.catalogue.getItem(activity)).content.version
    await city.db.query('update application set item_id = $2, item_version = $3 where case_id = $1', [
      draft.draftId,
      activity,
      base,
    ])
    const refused = await call('POST', '/cases', { draftId: draft.draftId })
    expect((refused.body.fields as { pointer: string }[]).map(({ pointer }) => pointer)).toContain(
      '/materials/fire-promise',
    )
    expect((await read(draft.draftId)).item.id).toBe(`${activity}@440306`)
  })
})

describe('a case of a district’s edition', () => {
  it('runs on its flow and its limits, and counts under the city’s item', async () => {
    const stall = 'street-stall-registration'
    const draft = await begin(stall)
    await save(draft.draftId, await filled(stall, xixiang, draft.form))
    await satisfyAll(await read(draft.draftId))
    expect((await call('POST', '/cases', { draftId: draft.draftId })).status).toBe(201)
    const clerk = await city.staff('窗口', [{ unit: 'station@440306018003', post: 'window-clerk' }])
    const reviewer = await city.staff('审查', [{ unit: 'urban-management@440306018000', post: 'reviewer' }])
    const task = async (cookie: string) =>
      ((await call('GET', `/cases/${draft.draftId}`, undefined, cookie)).body.tasks as { taskId: string }[])[0]?.taskId
    const act = async (cookie: string, verb: string, body: object) =>
      call('POST', `/cases/${draft.draftId}/tasks/${await task(cookie)}/${verb}`, body, cookie)
    expect((await act(clerk, 'accept', {})).status).toBe(200)
    expect((await act(reviewer, 'review', { outcome: 'passed', opinion: '材料齐全' })).status).toBe(200)
    const view = (await call('GET', `/cases/${draft.draftId}`)).body as {
      now: { node: string }[]
      clock: { limitWorkingDays: number }
    }
    expect(view.now.map(({ node }) => node)).toEqual(['inspect'])
    expect(view.clock.limitWorkingDays).toBe(8)

    const inspector = await city.staff('核查', [{ unit: 'urban-management@440306018000', post: 'inspector' }])
    const inbox = (await call('GET', `/tasks?scope=post&item=${stall}`, undefined, inspector)).body.tasks as {
      itemId: string
    }[]
    expect(inbox.map(({ itemId }) => itemId)).toContain(stall)
    await city.supervision.rebuild()
    const counted = await city.db.query<{ item_id: string }>('select distinct item_id from statistics_cube order by 1')
    expect(counted.map(({ item_id }) => item_id)).toEqual(['old-age-allowance', stall])
  })
})
