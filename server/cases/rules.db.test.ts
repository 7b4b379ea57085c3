// The rules of real items on real cases: advised, recorded, decided by benchmark or against it, routed, seen by supervision.

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openCity, type Person, type TestCity } from '../../test/harness/open-city.ts'
import { fillDemoForm } from '../demo-form.ts'
import { demoBody, demoDivision, makeCitizenId, makeCreditCode } from '../engines/codes/index.ts'

type Json = Record<string, unknown>
const community = '440306018003'
const bornOn = (day: string) => makeCitizenId(demoDivision, day, 903)
let city: TestCity
let person: Person
let firm: Person

beforeAll(async () => {
  city = await openCity({ start: true })
  person = await city.person('林晓雯', makeCitizenId(demoDivision, '1993-05-18', 902), '13900000001')
  firm = await city.enterprise('测试餐饮', makeCreditCode('9', '1', demoDivision, `${demoBody}R001`), '13900000002')
})
afterAll(async () => {
  await city.stop()
  expect(city.errors).toEqual([])
})

async function call(cookie: string, method: 'GET' | 'POST' | 'PUT', path: string, payload?: Json) {
  const answer = await city.app.inject({
    method,
    url: `/api/v1/${path}`,
    headers: { cookie },
    ...(payload && { payload }),
  })
  return { status: answer.statusCode, body: answer.json() as Json }
}
const soon = (look: () => Promise<void>) => vi.waitFor(look, { timeout: 20_000, interval: 100 })

/** A draft filled in as told, and what the save answered. */
async function draft(who: Person, itemId: string, values: Json) {
  const begun = await call(who.cookie, 'POST', 'drafts', { itemId })
  const { form, content } = await city.catalogue.getItem(itemId)
  const filled = fillDemoForm(form, begun.body.form as never, { division: community, today: '2026-03-02', values })
  const draftId = String(begun.body.draftId)
  const saved = await call(who.cookie, 'PUT', `drafts/${draftId}`, { form: filled })
  return { draftId, saved: saved.body, materials: content.materials }
}
async function submit(who: Person, itemId: string, values: Json): Promise<string> {
  const { draftId, materials } = await draft(who, itemId, values)
  await city.db.query('update application set satisfied = $2::jsonb where case_id = $1', [
    draftId,
    JSON.stringify(Object.fromEntries(materials.map(({ id }) => [id, { by: 'on-paper' }]))),
  ])
  const submitted = await call(who.cookie, 'POST', 'cases', { draftId })
  expect([submitted.status, submitted.body]).toEqual([201, expect.anything()])
  return draftId
}
const tasks = (caseId: string) =>
  city.db.query<{ taskId: string; node: string; act: string; unit: string; post: string }>(
    'select task_id "taskId", node, act, unit, post from task where case_id = $1',
    [caseId],
  )
/** Does what is open, as whoever holds the post. */
async function act(caseId: string, verb: string, payload: Json) {
  const [task] = await tasks(caseId)
  if (!task) throw new Error('nothing is open')
  const cookie = await city.staff(`${task.post}@${task.unit}`, [{ unit: task.unit, post: task.post }])
  const seen = await call(cookie, 'GET', `cases/${caseId}`)
  const done = await call(cookie, 'POST', `cases/${caseId}/tasks/${task.taskId}/${verb}`, payload)
  return { ...done, seen: seen.body, task }
}
async function toDecision(caseId: string) {
  expect((await act(caseId, 'accept', {})).status).toBe(200)
  expect((await act(caseId, 'review', { outcome: 'passed', opinion: '属实' })).status).toBe(200)
}
const event = async (caseId: string, kind: string): Promise<Json> => {
  const [row] = await city.db.query<{ data: Json }>(
    'select data from case_event where case_id = $1 and kind = $2 order by seq desc limit 1',
    [caseId, kind],
  )
  return row?.data ?? {}
}

describe('advice', () => {
  it('comes with the draft as soon as its inputs are there, and forbids nothing', async () => {
    const { saved } = await draft(person, 'old-age-allowance', { '/citizenId': bornOn('1990-06-01') })
    expect(saved.advice).toMatchObject({ outcome: 'ineligible', reason: { zh: '还没满 70 周岁。' }, missing: [] })
    const caseId = await submit(person, 'old-age-allowance', { '/citizenId': bornOn('1990-06-01') })
    expect(await event(caseId, 'case_submitted')).toMatchObject({
      rules: {
        eligibility: { outcome: 'ineligible', file: 'old-age-allowance', rows: [{ decision: 'eligibility', row: 3 }] },
      },
    })
  })
  it('names what is missing in a draft that is not filled in; what is computed from what is known is not missing', async () => {
    const empty = await call(person.cookie, 'POST', 'drafts', { itemId: 'minimum-living-allowance' })
    expect(empty.body.advice).toMatchObject({ outcome: 'doubtful', missing: ['/incomePerHead', '/vehicles'] })
    const known = await call(person.cookie, 'POST', 'drafts', { itemId: 'old-age-allowance' })
    expect(known.body.advice).toMatchObject({ outcome: 'ineligible', missing: [] })
  })
  it('judges the income per head that follows from the household, not one that is sent', async () => {
    const household = (monthlyIncome: number) => ({
      '/work': 'employed',
      '/monthlyIncome': monthlyIncome,
      '/members': [
        { name: '林小满', citizenId: bornOn('2015-04-01'), relation: 'child', work: 'student', school: '西乡小学' },
        { name: '林建国', citizenId: bornOn('1950-04-01'), relation: 'parent', work: 'retired', monthlyIncome: 900 },
      ],
      '/vehicles': 0,
    })
    const { saved } = await draft(person, 'minimum-living-allowance', { ...household(3000), '/incomePerHead': 9000 })
    expect(saved.advice).toMatchObject({ outcome: 'eligible', rows: [{ row: 3 }] })
    const rich = await draft(person, 'minimum-living-allowance', { ...household(4000), '/incomePerHead': 1 })
    expect(rich.saved.advice).toMatchObject({ outcome: 'ineligible', rows: [{ row: 1 }] })
    const caseId = await submit(person, 'minimum-living-allowance', { ...household(3000), '/incomePerHead': 9000 })
    const { seen } = await act(caseId, 'accept', {})
    expect(seen.form).toMatchObject({
      people: 3,
      totalIncome: 3900,
      incomePerHead: 1300,
      members: [{ age: 10 }, { age: 75 }],
    })
    expect(seen.benchmark).toMatchObject({
      decision: 'granted',
      terms: [{ name: 'monthlyFen', value: 33900, text: { zh: '339 元' } }],
    })
  })
  it('is recorded by rows and digest, without a value of the form', async () => {
    const caseId = await submit(person, 'old-age-allowance', { '/citizenId': bornOn('1944-07-08') })
    const { rules } = (await event(caseId, 'case_submitted')) as { rules: { eligibility: Json } }
    expect(rules.eligibility.digest).toMatch(/^[0-9a-f]{64}$/)
    expect(JSON.stringify(rules)).not.toMatch(/1944|81/)
  })
  it('is shown with its rows to the clerk who accepts', async () => {
    const caseId = await submit(person, 'old-age-allowance', { '/citizenId': bornOn('1944-07-08') })
    const { seen } = await act(caseId, 'accept', {})
    expect(seen.advice).toMatchObject({ outcome: 'eligible', rows: [{ row: 1, because: [{ value: { zh: '81' } }] }] })
  })
  it('is given to anybody who asks, and nothing of it is stored or logged', async () => {
    // The readers of the log may still be at the cases of earlier tests; what they write is not the self-check's.
    await city.cases.settle()
    const before = city.statements.length
    const answer = await call('', 'POST', 'items/old-age-allowance/eligibility', { form: { birthDate: '1944-07-08' } })
    expect([answer.status, answer.body.outcome]).toEqual([200, 'eligible'])
    expect(
      city.statements.slice(before).filter((text) => /insert|update/i.test(text) && /application|case/.test(text)),
    ).toEqual([])
    expect((await call('', 'POST', 'items/marriage-registration/eligibility', { form: {} })).status).toBe(404)
  })
  it('says the same of the same facts, before applying and when applying', async () => {
    for (const birthDate of ['1900-01-01', '1956-03-02', '1956-03-03', '1956-04-30', '1970-12-31']) {
      const checked = await call('', 'POST', 'items/old-age-allowance/eligibility', { form: { birthDate } })
      const { saved } = await draft(person, 'old-age-allowance', { '/citizenId': bornOn(birthDate) })
      expect(saved.advice).toEqual(checked.body)
    }
  })
})

describe('a decision', () => {
  it('is shown what the benchmark recommends, and its terms go into decision, licence and nowhere else', async () => {
    const caseId = await submit(person, 'old-age-allowance', { '/citizenId': bornOn('1944-07-08') })
    await toDecision(caseId)
    const { seen, status } = await act(caseId, 'decide', { decision: 'granted', reason: '' })
    expect(seen.benchmark).toMatchObject({
      decision: 'granted',
      terms: [{ name: 'monthlyFen', text: { zh: '300 元' } }],
    })
    expect(status).toBe(200)
    expect(await event(caseId, 'case_decided')).toMatchObject({
      benchmark: { decision: 'granted', departs: false, rows: [{ decision: 'benchmark', row: 3 }] },
      terms: [{ name: 'monthlyFen', value: 30000, text: { zh: '300 元' } }],
    })
    await soon(async () => {
      const licences = await city.licences.listOf(person.subjectId)
      const licence = licences.find((each) => each.caseId === caseId)
      expect(licence?.fields).toContainEqual(expect.objectContaining({ key: 'monthlyAmount', value: '300 元' }))
    })
  })
  it('that departs from the benchmark needs a reason, is marked, and supervision sees it where it was made', async () => {
    const supervisor = await city.signIn('supervisor')
    const caseId = await submit(person, 'old-age-allowance', { '/citizenId': bornOn('1944-07-08') })
    await toDecision(caseId)
    for (const reason of ['', '   ']) {
      const refused = await act(caseId, 'decide', { decision: 'denied', reason })
      expect([refused.status, refused.body]).toMatchObject([
        422,
        { code: 'validation-failed', fields: [{ pointer: '/reason' }] },
      ])
    }
    expect((await act(caseId, 'decide', { decision: 'denied', reason: '已在外市领取' })).status).toBe(200)
    const decided = await event(caseId, 'case_decided')
    expect(decided).toMatchObject({ benchmark: { decision: 'granted', departs: true } })
    expect(decided).not.toHaveProperty('terms')
    await soon(async () => {
      const board = await call(supervisor, 'GET', 'supervision/board')
      expect(board.body.departures).toMatchObject({
        total: 1,
        byDistrict: [{ key: '440306000000', count: 1 }],
        byOrgan: [{ key: 'civil-affairs@440306000000', count: 1 }],
        byItem: [{ key: 'old-age-allowance', name: { zh: '高龄老人津贴申请' }, count: 1 }],
      })
    })
    const list = await call(supervisor, 'GET', 'supervision/departures?item=old-age-allowance')
    expect(list.body).toMatchObject({
      cases: [{ caseId, recommended: 'granted', decided: 'denied', reason: '已在外市领取' }],
      next: null,
    })
    expect((await call(supervisor, 'GET', 'supervision/departures?item=dog-registration')).body.cases).toEqual([])
    expect((await call(supervisor, 'GET', `cases/${caseId}`)).status).toBe(200)
    const rates = await call(supervisor, 'GET', 'statistics/rates?from=2026-03-02&to=2026-03-02')
    const departures = (rates.body.measures as Json[]).find(({ key }) => key === 'benchmark-departure')
    expect(departures?.was).toMatchObject({ numerator: 1, denominator: 2 })
  })
  it('granted against the benchmark needs a reason too', async () => {
    const caseId = await submit(person, 'old-age-allowance', { '/citizenId': bornOn('1990-06-01') })
    await toDecision(caseId)
    expect((await act(caseId, 'decide', { decision: 'granted', reason: '' })).status).toBe(422)
    expect((await act(caseId, 'decide', { decision: 'granted', reason: '出生日期登记有误，已更正' })).status).toBe(200)
  })
})

describe('routing', () => {
  it('names the competent organ, and the tasks of the case go there', async () => {
    for (const [width, organ, level] of [
      [4, 'urban-management@440306018000', 'subdistrict'],
      [15, 'urban-management@440306000000', 'district'],
    ] as const) {
      const caseId = await submit(firm, 'shop-sign-filing', {
        '/width': width,
        '/height': 2,
        '/premises/division': community,
      })
      const [row] = await city.db.query<{ organ: string }>('select organ_id organ from "case" where case_id = $1', [
        caseId,
      ])
      expect(row?.organ).toBe(organ)
      expect(await event(caseId, 'case_submitted')).toMatchObject({ rules: { routing: { level, applied: true } } })
      await toDecision(caseId)
      expect(await tasks(caseId)).toMatchObject([{ node: 'decide', unit: organ }])
    }
  })
})

describe('a rule task of a flow', () => {
  it.each([
    [true, 'decide'],
    [false, 'inspect'],
  ])('branches by the rule of the item: prepackaged food only %s leads to %s', async (prepackagedOnly, node) => {
    const caseId = await submit(firm, 'food-business-licence', {
      '/prepackagedOnly': prepackagedOnly,
      '/businessKind': 'sales',
    })
    await toDecision(caseId)
    expect((await tasks(caseId)).map((task) => task.node)).toEqual([node])
    expect(await event(caseId, 'rule_applied')).toMatchObject({
      node: 'inspection-rule',
      rule: 'inspection',
      file: 'site-inspection',
      variables: { inspection_rule: !prepackagedOnly },
      rows: [{ decision: 'food', row: prepackagedOnly ? 1 : 2 }],
    })
  })
})
