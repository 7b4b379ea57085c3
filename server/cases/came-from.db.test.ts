// Another portal leads here with a mark: it stays with the case.

import { afterAll, beforeAll, expect, it } from 'vitest'
import { demoPerson, openCity, type Person, type TestCity } from '../../test/harness/open-city.ts'
import { fillDemoForm } from '../demo-form.ts'

let city: TestCity
let mother: Person
const itemId = 'school-admission'

beforeAll(async () => {
  city = await openCity()
  mother = await city.person('测试甲', demoPerson, '13900000901')
})
afterAll(() => city.stop())

const begin = async (from: string) => {
  const answer = await city.app.inject({
    method: 'POST',
    url: '/api/v1/drafts',
    headers: { cookie: mother.cookie },
    payload: { itemId, from },
  })
  return { status: answer.statusCode, draft: answer.json() }
}

it('is kept with the case and in the record of its submission', async () => {
  const { draft } = await begin('lingnan')
  const { form } = await city.catalogue.getItem(itemId)
  const typed = fillDemoForm(form, draft.form, { division: '440306018003', today: '2026-03-02' })
  await city.cases.saveDraft(mother.actor, { draftId: draft.draftId, form: typed })
  const { caseId } = await city.cases.submit({ actor: mother.actor }, { draftId: draft.draftId })
  expect(await city.cases.view(mother.actor, caseId)).toMatchObject({ channel: 'web', cameFrom: 'lingnan' })
  const [event] = await city.db.query<{ data: object }>(
    `select data from case_event where case_id = $1 and kind = 'case_submitted'`,
    [caseId],
  )
  expect(event?.data).toMatchObject({ from: 'lingnan' })
})

it('is refused when it is none', async () => {
  expect((await begin('Not A Mark')).status).toBe(422)
})
