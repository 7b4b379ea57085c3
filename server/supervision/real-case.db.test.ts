// A case as the spine really runs it, seen from above: what events carry and what supervision expects of them are held together here.

import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { openCity, type TestCity } from '../../test/harness/open-city.ts'
import { fillDemoForm } from '../demo-form.ts'
import { demoDivision, makeCitizenId } from '../engines/codes/index.ts'

type Json = Record<string, unknown>
type Colours = { total: number; inTime: number; overdue: number }
type Board = { cases: Colours; steps: Colours }

const community = '440306018003'
const itemId = 'school-admission'
let city: TestCity
let supervisor: string

beforeAll(async () => {
  city = await openCity({ start: true })
  supervisor = await city.signIn('supervisor')
})
afterAll(() => city?.stop())

async function call<T = Json>(
  cookie: string,
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  payload?: Json,
): Promise<T> {
  const answer = await city.app.inject({
    method,
    url: `/api/v1/${path}`,
    headers: { cookie },
    ...(payload && { payload }),
  })
  if (answer.statusCode >= 300) throw new Error(`${path} ${answer.body}`)
  return answer.json() as T
}
const board = () => call<Board>(supervisor, 'GET', 'supervision/board')
/** Waits for the reader of the log: it stays behind the oldest transaction of the whole server, other test files' too. */
const soon = (look: () => Promise<void>) => vi.waitFor(look, { timeout: 20_000, interval: 100 })

/** Does what is open at a task of that act, as whoever holds its post. */
async function act(caseId: string, name: string, verb: string, payload: Json): Promise<void> {
  const open = await city.db.query<{ taskId: string; unit: string; post: string }>(
    'select task_id "taskId", unit, post from task where case_id = $1 and act = $2',
    [caseId, name],
  )
  for (const { taskId, unit, post } of open) {
    const cookie = await city.staff(`${post}@${unit}`, [{ unit, post }])
    await call(cookie, 'POST', `cases/${caseId}/tasks/${taskId}/${verb}`, payload)
  }
}

it('a case that runs is on the board until it is concluded, then in the statistics, and rebuilding changes nothing', async () => {
  const { cookie } = await city.person('林晓雯', makeCitizenId(demoDivision, '1993-05-18', 902), '13900000001')
  const draft = await call<{ draftId: string; form: never }>(cookie, 'POST', 'drafts', { itemId })
  const { form } = await city.catalogue.getItem(itemId)
  const filled = fillDemoForm(form, draft.form, { division: community, today: '2026-03-02' })
  await call(cookie, 'PUT', `drafts/${draft.draftId}`, { form: filled })
  const { caseId } = await call<{ caseId: string }>(cookie, 'POST', 'cases', { draftId: draft.draftId })
  await soon(async () =>
    expect(await board()).toMatchObject({ cases: { total: 1, inTime: 1 }, steps: { total: 1, inTime: 1 } }),
  )

  await act(caseId, 'accept', 'accept', {})
  await soon(async () => expect((await board()).steps.total).toBeGreaterThan(1))
  const reviews = (await board()).steps.total
  city.testClock.set('2026-05-06T09:00+08:00')
  supervisor = await city.signIn('supervisor')
  await city.supervision.tick()
  expect(await board()).toMatchObject({ cases: { total: 1, overdue: 1 }, steps: { total: reviews, overdue: reviews } })
  const { cases } = await call<{ cases: Json[] }>(supervisor, 'GET', 'supervision/cases?colour=overdue')
  expect(cases).toMatchObject([{ caseId, item: { id: itemId }, status: 'accepted' }])

  await act(caseId, 'review', 'review', { outcome: 'passed', opinion: '核验属实' })
  await act(caseId, 'decide', 'decide', { decision: 'granted', reason: '符合条件' })
  await soon(async () => {
    await city.cases.settle()
    expect((await board()).cases.total).toBe(0)
  })

  const applicant = await city.person('林晓雯', makeCitizenId(demoDivision, '1993-05-18', 902), '13900000001')
  await call(applicant.cookie, 'POST', `cases/${caseId}/rating`, { level: 5, reasons: [] })
  await soon(async () => expect(await call('', 'GET', `items/${itemId}/ratings`)).toMatchObject({ rated: 1 }))
  const rates = () =>
    call<{ measures: { key: string; was: Json }[] }>(
      supervisor,
      'GET',
      'statistics/rates?from=2026-03-01&to=2026-06-30',
    )
  const { measures } = await rates()
  const was = (key: string) => measures.find((measure) => measure.key === key)?.was
  for (const key of ['one-stop', 'online-application', 'full-online', 'satisfaction', 'active-rating'])
    expect(was(key), key).toMatchObject({ numerator: 1, denominator: 1, value: 1 })
  expect(was('on-time')).toMatchObject({ numerator: 0, denominator: 1 })
  expect(was('early')).toMatchObject({ numerator: 0, denominator: 1 })
  await city.supervision.rebuild()
  expect((await rates()).measures).toEqual(measures)
  expect(city.errors).toEqual([])
})
