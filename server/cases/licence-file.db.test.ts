import { afterAll, beforeAll, expect, it } from 'vitest'
import { demoPerson, openCity, type Person, type TestCity } from '../../test/harness/open-city.ts'
import { fillDemoForm } from '../demo-form.ts'
import { newId } from '../platform/ids/index.ts'

const community = '440306018003'
const itemId = 'dog-registration'
let city: TestCity
let owner: Person
let caseId: string
let card: string
let household: string

beforeAll(async () => {
  city = await openCity()
  owner = await city.person('林晓雯', demoPerson, '13900000001')
  const held = (type: string) =>
    city.licences.seedLicence({
      licenceId: newId(),
      type,
      holderSubjectId: owner.subjectId,
      holderName: '林晓雯',
      organId: 'public-security@440306000000',
      fields: Object.fromEntries((city.licences.types.get(type)?.fields ?? []).map(({ key }) => [key, '演示'])),
      validFrom: '2024-01-01',
    })
  card = (await held('resident-identity-card')).licenceId
  household = (await held('household-register')).licenceId
  const draft = await city.cases.beginDraft(owner.actor, { itemId, siteId: `station@${community}` })
  const { form } = await city.catalogue.getItem(itemId)
  const filled = fillDemoForm(form, draft.form as never, { division: community, today: '2026-03-02' })
  await city.cases.saveDraft(owner.actor, { draftId: draft.draftId, form: filled })
  const picture = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  const { draftId } = draft
  for (const { materialId, by, required, licence } of draft.materials)
    if (licence)
      await city.cases.chooseWay(owner.actor, { draftId, materialId, by: 'licence', licenceId: licence.licenceId })
    else if (required && !by)
      await city.cases.addDraftFile(owner.actor, draftId, materialId, { name: 'a.png', data: picture })
  caseId = (await city.cases.submit({ actor: owner.actor }, { draftId: draft.draftId })).caseId
})
afterAll(() => city.stop())

const open = (cookie: string, url: string) => city.app.inject({ url, headers: { cookie } })
const clerk = () => city.staff('黄耀东', [{ unit: `station@${community}`, post: 'window-clerk' }])

it('opens the licence that satisfies a material to those who handle the case, at the address that the case names', async () => {
  const cookie = await clerk()
  const { materials } = (await open(cookie, `/api/v1/cases/${caseId}`)).json() as {
    materials: { licence: { licenceId: string; url: string } | null }[]
  }
  const licence = materials.flatMap((material) => material.licence ?? [])[0]
  expect(licence).toMatchObject({ licenceId: card, url: `/api/v1/cases/${caseId}/licences/${card}/file` })
  for (const who of [cookie, owner.cookie]) {
    const file = await open(who, licence?.url ?? '')
    expect(file.headers['content-type']).toBe('application/pdf')
    expect(file.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  }
})

it('keeps it open after the licence was revoked: the case rested on it', async () => {
  await city.licences.revoke(card, '演示撤销', { kind: 'system', name: 'test' })
  expect((await open(await clerk(), `/api/v1/cases/${caseId}/licences/${card}/file`)).statusCode).toBe(200)
})

it('answers 404 for the applicant’s other licences, and to whoever has no part in the case', async () => {
  const other = await open(await clerk(), `/api/v1/cases/${caseId}/licences/${household}/file`)
  const nobodys = await open(await clerk(), `/api/v1/cases/${caseId}/licences/${newId()}/file`)
  expect([other.statusCode, other.json()]).toEqual([404, nobodys.json()])
  const outsider = await city.staff('外区窗口', [{ unit: 'centre@440305000000', post: 'window-clerk' }])
  expect((await open(outsider, `/api/v1/cases/${caseId}/licences/${card}/file`)).statusCode).toBe(404)
})
