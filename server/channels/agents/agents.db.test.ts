// A bank takes applications in: what its contract names and nothing else, and sees of them what somebody at a counter needs.

import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pagesOfPdf } from '../../../test/guides/pdf-text.ts'
import { demoPerson, openCity, type TestCity } from '../../../test/harness/open-city.ts'
import { fillDemoForm } from '../../demo-form.ts'

let city: TestCity
let administrator: string
const item = 'old-age-allowance'
const area = '440306000000'
const site = 'centre@440306018000'
const community = '440306018003'
const elder = { citizenId: demoPerson, name: '测试甲' }

beforeAll(async () => {
  city = await openCity({ start: true })
  administrator = await city.staff('宝安管理', [{ unit: `service-administration@${area}`, post: 'administrator' }])
})
afterAll(() => city.stop())

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'
async function ask(method: Method, url: string, cookie: string, payload?: object) {
  const answer = await city.app.inject({
    method,
    url: `/api/v1${url}`,
    headers: { cookie },
    ...(method !== 'GET' && { payload: payload ?? {} }),
  })
  const isJson = String(answer.headers['content-type']).includes('json')
  return {
    status: answer.statusCode,
    body: isJson && answer.body ? answer.json() : answer.body,
    cookies: answer.cookies,
  }
}
const contract = (change: object = {}) => ({
  name: { zh: '湾畔银行', en: 'Bayside Bank' },
  kind: 'bank',
  fromOn: '2026-01-01',
  untilOn: '2026-12-31',
  items: [item],
  outlets: [{ name: '西乡营业部', address: '共乐路66号', siteId: site }],
  feeFen: 1200,
  ...change,
})
async function registered(change: object = {}) {
  const { status, body } = await ask('POST', '/agent-institutions', administrator, {
    divisionCode: area,
    contract: contract(change),
  })
  expect([status, body.detail]).toEqual([201, undefined])
  return body as { institutionId: string; outlets: { id: string }[] }
}
let count = 0
/** A clerk added by the administrator, signed in with what was told once. */
async function clerkOf({ institutionId, outlets }: { institutionId: string; outlets: { id: string }[] }) {
  const username = `clerk-${++count}`
  const added = await ask('POST', `/agent-institutions/${encodeURIComponent(institutionId)}/clerks`, administrator, {
    name: `代办${count}`,
    username,
    outletId: outlets[0]?.id,
  })
  expect(added.status).toBe(201)
  const { password, secret, staffId } = added.body
  const totp = TOTP.generate({
    ...{ algorithm: 'SHA1', digits: 6, period: 30, secret: Secret.fromBase32(secret) },
    timestamp: city.testClock.now().epochMilliseconds,
  })
  const signed = await ask('POST', '/sign-in/staff', '', { username, password, totp })
  expect(signed.body.actor).toMatchObject({
    roles: ['agent-clerk'],
    posts: [{ unit: institutionId, unitName: { zh: '湾畔银行' } }],
  })
  return { staffId, cookie: `yc_session=${signed.cookies.find(({ name }) => name === 'yc_session')?.value}` }
}
async function submitted(cookie: string) {
  const { body: person } = await ask('POST', '/reception/identify', cookie, elder)
  const begun = await ask('POST', '/drafts', cookie, { itemId: item, subjectId: person.subjectId })
  expect([begun.status, begun.body.detail]).toEqual([201, undefined])
  const { draftId, materials } = begun.body
  const { form: compiled } = await city.catalogue.getItem(item)
  const form = fillDemoForm(compiled, begun.body.form, { division: community, today: '2026-03-02', values: {} })
  await ask('PUT', `/drafts/${draftId}`, cookie, { form })
  for (const { materialId, required, by } of materials)
    if (required && !by) {
      const promised = await ask('PUT', `/drafts/${draftId}/materials/${materialId}`, cookie, {
        by: 'promise',
        agreed: true,
      })
      if (promised.status !== 200)
        await city.cases.addDraftFile(
          await city.identity.authenticate(cookie.slice('yc_session='.length)),
          draftId,
          materialId,
          {
            name: 'a.png',
            data: picture,
          },
        )
    }
  const sent = await ask('POST', '/cases', cookie, { draftId })
  expect([sent.status, JSON.stringify(sent.body.fields)]).toEqual([201, undefined])
  return { ...sent.body, draftId, subjectId: person.subjectId } as {
    caseId: string
    caseNumber: string
    subjectId: string
  }
}
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

describe('the contract', () => {
  it('is refused with every fault named', async () => {
    const { status, body } = await ask('POST', '/agent-institutions', administrator, {
      divisionCode: area,
      contract: contract({ items: ['no-such'], untilOn: '2025-01-01' }),
    })
    expect(status).toBe(422)
    expect(body.fields.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['/untilOn', '/items'])
  })
  it('is kept by the administration of its area; another district neither sees nor ends it', async () => {
    const { institutionId } = await registered()
    const nanshan = await city.staff('南山管理', [
      { unit: 'service-administration@440305000000', post: 'administrator' },
    ])
    const at = `/agent-institutions/${encodeURIComponent(institutionId)}`
    expect((await ask('GET', '/agent-institutions', nanshan)).body.institutions).toEqual([])
    expect((await ask('POST', `${at}/end`, nanshan, { reason: '试试' })).status).toBe(404)
    expect(
      (await ask('POST', '/agent-institutions', nanshan, { divisionCode: area, contract: contract() })).status,
    ).toBe(403)
  })
  it('leaves a trace of each change, by whom', async () => {
    const { institutionId, outlets } = await registered()
    const at = `/agent-institutions/${encodeURIComponent(institutionId)}`
    await ask('PUT', at, administrator, contract({ feeFen: 900, outlets: [{ ...outlets[0] }] }))
    await ask('POST', `${at}/end`, administrator, { reason: '合同到期不续' })
    const { body } = await ask('GET', at, administrator)
    expect(body.institution).toMatchObject({ feeFen: 900, state: 'ended', endedWhy: '合同到期不续' })
    expect(body.events.map(({ kind, by }: { kind: string; by: string }) => [kind, by])).toEqual([
      ['ended', '宝安管理'],
      ['changed', '宝安管理'],
      ['registered', '宝安管理'],
    ])
    expect((await ask('PUT', at, administrator, contract())).status).toBe(409)
  })
})

describe('a clerk of an institution', () => {
  it('takes in what is contracted, and the case carries the institution everywhere', async () => {
    const bank = await registered()
    const clerk = await clerkOf(bank)
    const { caseId, caseNumber, subjectId } = await submitted(clerk.cookie)
    await city.cases.settle()
    const view = await city.cases.view({ kind: 'system', name: 'test' }, caseId)
    expect(view).toMatchObject({
      channel: 'agent',
      agent: { id: bank.institutionId, name: { zh: '湾畔银行' }, outlet: '西乡营业部' },
      site: { id: site },
    })
    expect(view.timeline[0]?.text.zh).toBe('提交申请，由湾畔银行西乡营业部代办网点收件')
    const applicant = await city.session({ kind: 'person', accountId: subjectId, subjectId, name: elder.name })
    expect((await ask('GET', `/cases/${caseId}`, applicant)).body.agent.name.zh).toBe('湾畔银行')
    const mine = await ask('GET', '/agent/cases', clerk.cookie)
    expect(mine.body.cases).toMatchObject([{ caseId, caseNumber, status: 'submitted', applicant: '测*甲' }])
    const receipt = await ask('GET', `/agent/cases/${caseId}/receipt`, clerk.cookie)
    expect([receipt.status, String(receipt.body).slice(0, 5)]).toEqual([200, '%PDF-'])
    const paper = await city.app.inject({
      url: `/api/v1/agent/cases/${caseId}/receipt`,
      headers: { cookie: clerk.cookie },
    })
    expect(pagesOfPdf(paper.rawPayload).join('')).toContain('湾畔银行西乡营业部（代办网点），转交西乡街道公共服务中心')
  })
  it('is refused what is not contracted, and several items at once', async () => {
    const clerk = await clerkOf(await registered())
    const { body: person } = await ask('POST', '/reception/identify', clerk.cookie, elder)
    const refused = await ask('POST', '/drafts', clerk.cookie, { itemId: 'senior-card', subjectId: person.subjectId })
    expect([refused.status, refused.body.code]).toEqual([403, 'forbidden'])
    expect(refused.body.detail).toContain('合同没有委托')
    const bundle = { bundleId: 'open-restaurant', subjectId: person.subjectId, answers: {} }
    expect((await ask('POST', '/bundle-drafts', clerk.cookie, bundle)).status).toBe(403)
  })
  it('identifies by number and name together, and learns nothing that was not typed', async () => {
    const clerk = await clerkOf(await registered())
    expect((await ask('POST', '/reception/identify', clerk.cookie, { phone: '13900000901' })).status).toBe(400)
    expect((await ask('POST', '/reception/identify', clerk.cookie, { citizenId: demoPerson })).status).toBe(400)
    const wrong = await ask('POST', '/reception/identify', clerk.cookie, { citizenId: demoPerson, name: '另一个' })
    expect([wrong.status, JSON.stringify(wrong.body).includes(elder.name)]).toEqual([409, false])
    const right = await ask('POST', '/reception/identify', clerk.cookie, elder)
    expect(right.body).toMatchObject({ licences: [], openCases: [] })
    const begun = await ask('POST', '/drafts', clerk.cookie, { itemId: item, subjectId: right.body.subjectId })
    expect(begun.body.addresses).toEqual([])
    expect(Object.keys(begun.body.known)).not.toContain('/phone')
  })
  it('sees neither cases of another institution, nor any by the pages of officers', async () => {
    const bank = await clerkOf(await registered())
    const post = await clerkOf(await registered({ name: { zh: '湾畔银行', en: '' } }))
    const { caseId } = await submitted(bank.cookie)
    await city.cases.settle()
    expect((await ask('GET', `/agent/cases/${caseId}`, bank.cookie)).body).toMatchObject({
      caseId,
      status: 'submitted',
    })
    expect((await ask('GET', `/agent/cases/${caseId}`, post.cookie)).status).toBe(404)
    expect((await ask('GET', '/agent/cases', post.cookie)).body.cases).toEqual([])
    for (const url of [
      `/cases/${caseId}`,
      `/cases/${caseId}/chart.svg`,
      '/tasks',
      '/colleagues',
      '/agent-settlement?from=2026-03&to=2026-03',
    ])
      expect([url, (await ask('GET', url, bank.cookie)).status >= 403], url).toEqual([url, true])
  })
  it('loses the session with the post', async () => {
    const bank = await registered()
    const clerk = await clerkOf(bank)
    const at = `/agent-institutions/${encodeURIComponent(bank.institutionId)}/clerks/${clerk.staffId}/remove`
    expect((await ask('POST', at, administrator)).status).toBe(204)
    expect((await ask('GET', '/agent', clerk.cookie)).status).toBe(401)
    expect((await ask('POST', at, administrator)).status).toBe(404)
  })
})

describe('when a contract ends', () => {
  it('nothing is begun or submitted, the draft stays with the applicant, and a case runs on', async () => {
    const bank = await registered()
    const clerk = await clerkOf(bank)
    const { caseId, subjectId } = await submitted(clerk.cookie)
    const begun = await ask('POST', '/drafts', clerk.cookie, { itemId: item, subjectId })
    expect(begun.status).toBe(201)
    await ask('POST', `/agent-institutions/${encodeURIComponent(bank.institutionId)}/end`, administrator, {
      reason: '不再续签',
    })
    for (const [url, body] of [
      ['/drafts', { itemId: item, subjectId }],
      ['/cases', { draftId: begun.body.draftId }],
    ] as const) {
      const refused = await ask('POST', url, clerk.cookie, body)
      expect([refused.status, refused.body.detail]).toEqual([403, expect.stringContaining('代办合同已经结束')])
    }
    const applicant = await city.session({ kind: 'person', accountId: subjectId, subjectId, name: elder.name })
    const kept = await ask('GET', `/drafts/${begun.body.draftId}`, applicant)
    expect([kept.status, kept.body.item.id]).toEqual([200, item])
    const window = await city.staff('窗口', [{ unit: site, post: 'window-clerk' }])
    const { body } = await ask('GET', `/cases/${caseId}`, window)
    const accepted = await ask('POST', `/cases/${caseId}/tasks/${body.tasks[0].taskId}/accept`, window)
    expect(accepted.status).toBe(200)
  })
})

describe('settlement', () => {
  it('counts by institution, month and item with the fee as it was then, and opens the cases behind', async () => {
    const bank = await registered()
    const clerk = await clerkOf(bank)
    const first = await submitted(clerk.cookie)
    await city.cases.settle()
    await ask('PUT', `/agent-institutions/${encodeURIComponent(bank.institutionId)}`, administrator, {
      ...contract({ feeFen: 2000 }),
      outlets: bank.outlets.map((outlet) => ({ ...outlet })),
    })
    const second = await submitted(clerk.cookie)
    await city.cases.settle()
    const supervisor = await city.staff('监察', [{ unit: `supervision@${area}`, post: 'supervisor' }])
    const { body } = await ask('GET', '/agent-settlement?from=2026-01&to=2026-12', supervisor)
    const own = body.lines.filter((line: { institution: { id: string } }) => line.institution.id === bank.institutionId)
    expect(own).toMatchObject([{ month: '2026-03', item: { id: item }, cases: 2, feeFen: 3200 }])
    const behind = `institution=${encodeURIComponent(bank.institutionId)}&month=2026-03&item=${item}`
    const cases = await ask('GET', `/agent-settlement/cases?${behind}`, supervisor)
    expect(cases.body.cases.map(({ caseId, feeFen }: { caseId: string; feeFen: number }) => [caseId, feeFen])).toEqual([
      [second.caseId, 2000],
      [first.caseId, 1200],
    ])
    const nanshan = await city.staff('南山监察', [{ unit: 'supervision@440305000000', post: 'supervisor' }])
    expect((await ask('GET', '/agent-settlement?from=2026-01&to=2026-12', nanshan)).body.lines).toEqual([])
    expect((await ask('GET', `/agent-settlement/cases?${behind}`, nanshan)).status).toBe(404)
  })
})
