import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openCity, type Person, type TestCity } from '../../../test/harness/open-city.ts'
import { fillDemoForm } from '../../demo-form.ts'
import { demoDivision, makeCitizenId } from '../../engines/codes/index.ts'

const station = { unit: 'station@440306018003', post: 'window-clerk' }
let city: TestCity
let base: string
let resident: Person
let here: string
let colleague: string
let elsewhere: string

beforeAll(async () => {
  city = await openCity()
  base = await city.app.listen({ host: '127.0.0.1', port: 0 })
  base = `http://127.0.0.1:${(city.app.server.address() as AddressInfo).port}/api/v1`
  resident = await city.person('周桂兰', makeCitizenId(demoDivision, '1950-02-01', 907), '13900000907')
  here = await city.staff('黄耀东', [station])
  colleague = await city.staff('林永康', [station])
  elsewhere = await city.staff('吴佩珊', [{ unit: 'station@440305006002', post: 'window-clerk' }])
})
afterAll(async () => {
  await city.stop()
  expect(city.errors).toEqual([])
})

/** A desk that listens: what it has been told so far, and a promise of the next word. */
async function desk(cookie: string) {
  const answer = await fetch(`${base}/live`, { headers: { cookie } })
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toMatch(/^text\/event-stream/)
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  const until = async (word: string) => {
    while (!text.includes(word)) {
      const part = await reader?.read()
      if (!part || part.done) throw new Error(`the stream ended before ${word}: ${text}`)
      text += part.value
    }
  }
  await until('event: ready')
  return { until, told: () => text, leave: () => reader?.cancel(), ended: async () => (await reader?.read())?.done }
}

async function submitted(): Promise<string> {
  const draft = await city.cases.beginDraft(resident.actor, { itemId: 'old-age-allowance' })
  const { form } = await city.catalogue.getItem('old-age-allowance')
  const filled = fillDemoForm(form, draft.form as never, { division: '440306018003', today: '2026-03-02' })
  await city.cases.saveDraft(resident.actor, { draftId: draft.draftId, form: filled })
  for (const { materialId } of draft.materials.filter(({ required, by }) => required && !by))
    await city.cases.chooseWay(resident.actor, { draftId: draft.draftId, materialId, by: 'promise' })
  await city.cases.submit({ actor: resident.actor }, { draftId: draft.draftId })
  return draft.draftId
}
const presence = async (cookie: string, caseId: string, method = 'PUT') => {
  const answer = await fetch(`${base}/cases/${caseId}/presence`, { method, headers: { cookie } })
  return { status: answer.status, body: answer.status === 200 ? await answer.json() : undefined }
}

it('tells the desks of a unit that its case has moved, and no others', async () => {
  const [mine, theirs] = await Promise.all([desk(here), desk(elsewhere)])
  expect(city.cases.live.count()).toBe(2)
  const caseId = await submitted()
  await mine.until(caseId)
  expect(mine.told()).toContain('event: moved')
  // What is committed later would come later: one more case that everybody here is told of, then compare.
  const second = await submitted()
  await mine.until(second)
  expect(theirs.told()).not.toContain('moved')
  await Promise.all([mine.leave(), theirs.leave()])
  await expect.poll(() => city.cases.live.count()).toBe(0)
})

it('tells what was committed between the first and the last desk that came, and reads nothing while nobody listens', async () => {
  await submitted()
  const late = await desk(here)
  expect(late.told()).not.toContain('moved')
  const caseId = await submitted()
  await late.until(caseId)
  await late.leave()
  await expect.poll(() => city.cases.live.count()).toBe(0)
  city.statements.splice(0)
  await new Promise((resolve) => setTimeout(resolve, 600))
  expect(city.statements.filter((text) => text.includes('case_event e join'))).toEqual([])
})

it('shows who handles a case who else has it open, until they leave or are not heard of for a while', async () => {
  const caseId = await submitted()
  expect(await presence(here, caseId)).toEqual({ status: 200, body: { others: [] } })
  const seen = await presence(colleague, caseId)
  expect(seen.body.others).toMatchObject([{ name: '黄耀东', post: 'window-clerk', unit: station.unit }])
  expect((await presence(here, caseId)).body.others).toMatchObject([{ name: '林永康' }])
  expect((await presence(colleague, caseId, 'DELETE')).status).toBe(204)
  expect((await presence(here, caseId)).body.others).toEqual([])
  city.testClock.advance({ minutes: 1 })
  expect((await presence(colleague, caseId)).body.others).toEqual([])
})

it('hides presence from whoever may not read the case, the applicant among them', async () => {
  const caseId = await submitted()
  expect((await presence(elsewhere, caseId)).status).toBe(404)
  expect((await presence(elsewhere, caseId, 'DELETE')).status).toBe(404)
  expect((await presence(resident.cookie, caseId)).status).toBe(403)
})

it('lets go of all desks when the server stops', async () => {
  const last = await desk(here)
  await city.app.close()
  expect(await last.ended()).toBe(true)
  expect(city.cases.live.count()).toBe(0)
})
