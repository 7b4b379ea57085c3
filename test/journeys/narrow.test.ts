// Everything a resident does, on a phone of 360 pixels: no page scrolls sideways, nothing is cut off, every target can be touched, and
// axe finds nothing; in both languages and in large type.

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fillDemoForm } from '../../server/demo-form.ts'
import type { FormData } from '../../server/engines/form/index.ts'
import { narrowFaults } from './narrow-faults.ts'
import { openTown, shot, type Town } from './open-town.ts'
import { ordinaryDay } from './ordinary-day.ts'
import { signInByPhone } from './portal-actions.ts'
import { barriers } from './reach.ts'

const itemId = 'school-admission'
const community = '440306018003'
const siteId = 'centre@440306018000'
const manners = [
  ['zh', '?lang=zh&large=0'],
  ['en', '?lang=en&large=0'],
  ['large', '?lang=zh&large=1'],
] as const
let town: Town
let visitor: Page
let mother: Page
let pages = 0

beforeAll(async () => {
  town = await openTown({ clock: `${ordinaryDay()}T09:05+08:00` })
  visitor = await narrowPhone()
  mother = await narrowPhone()
  await mother.goto('/sign-in?back=/my')
  await signInByPhone(mother, '13900000001')
})
afterAll(() => town?.close())

async function narrowPhone(): Promise<Page> {
  const page = await town.phone()
  await page.setViewportSize({ width: 360, height: 740 })
  return page
}

/** Nothing is wrong with the page as it stands. */
async function holds(page: Page, name: string, isRead = true): Promise<void> {
  await shot(page, `narrow-${String(++pages).padStart(2, '0')}-${name.replaceAll(/\W+/g, '-')}`, true)
  const address = new URL(page.url())
  expect
    .soft([name, address.pathname, await narrowFaults(page), isRead ? await barriers(page) : []])
    .toEqual([name, address.pathname, [], []])
}

/** Looks at addresses in every manner, each drawn when its first heading stands. */
async function hold(page: Page, addresses: readonly string[]): Promise<void> {
  for (const [manner, preference] of manners) {
    await page.goto(`/${preference}`)
    for (const address of addresses) {
      await page.goto(address)
      await drawn(page)
      await page.locator('details').evaluateAll((folds) => {
        for (const fold of folds) fold.setAttribute('open', '')
      })
      // What a page says to those who read with help is the same in large type.
      await holds(page, `${manner} ${address}`, manner !== 'large')
    }
  }
  await page.goto('/?lang=zh&large=0')
}
const drawn = async (page: Page) => {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.locator('.loading').waitFor({ state: 'detached' })
}

/** Asks the API as the page's own visitor. */
async function ask<T = Record<string, never>>(method: 'get' | 'post' | 'put', path: string, data?: object): Promise<T> {
  const answer = await mother.request[method](`/api/v1${path}`, {
    ...(data && { data }),
    headers: { origin: new URL(mother.url()).origin },
  })
  if (!answer.ok()) throw new Error(`${answer.status()} ${path} ${await answer.text()}`)
  return answer.json()
}
async function begunDraft(): Promise<string> {
  const draft = await ask<{ draftId: string; form: FormData }>('post', '/drafts', { itemId })
  const { form } = await town.city.catalogue.getItem(itemId)
  const today = town.city.clock.today().toString()
  await ask('put', `/drafts/${draft.draftId}`, { form: fillDemoForm(form, draft.form, { division: community, today }) })
  return draft.draftId
}
async function submitted(): Promise<{ caseId: string; caseNumber: string; queryCode: string }> {
  return ask('post', '/cases', { draftId: await begunDraft() })
}
/** Somebody who holds the post of an open task does it. */
async function act(caseId: string, kind: string, verb: string, payload: object): Promise<void> {
  const tasks = await town.city.db.query<{ taskId: string; unit: string; post: string }>(
    'select task_id "taskId", unit, post from task where case_id = $1 and act = $2',
    [caseId, kind],
  )
  if (tasks.length === 0) throw new Error(`No ${kind} task`)
  for (const { taskId, unit, post } of tasks) {
    const cookie = await town.city.staff('演示经办', [{ unit, post }])
    const url = `/api/v1/cases/${caseId}/tasks/${taskId}/${verb}`
    const answer = await town.city.app.inject({ method: 'POST', url, payload, headers: { cookie } })
    if (answer.statusCode !== 200) throw new Error(`${answer.statusCode} ${verb} ${answer.body}`)
  }
}

it('sees what is too wide, cut off, cramped or too small to touch, and nothing in what is well', async () => {
  await visitor.setContent(`<meta name="viewport" content="width=device-width"><main style="margin:0">
    <button style="width:400px;height:40px">宽</button>
    <button style="width:40px;height:40px;white-space:nowrap;overflow:hidden;padding:0">装不下的字</button>
    <button style="width:20px;height:20px;padding:0;display:block">小</button>
    <div style="overflow-x:auto"><button style="width:600px;height:40px">可以滑动</button></div>
    <p>句子里的<a href="/">链接</a>不算</p><label style="display:block;height:30px"><input type="checkbox"> 同意</label></main>`)
  expect((await narrowFaults(visitor)).map((fault) => fault.split(':')[0])).toEqual([
    'wider than the screen',
    'cut off by the screen',
    'its words do not fit',
    'a target of 20×20',
  ])
})

it('holds on the public pages', async () => {
  await hold(visitor, [
    '/',
    '/search?q=孩子上小学',
    '/search',
    `/items/${itemId}`,
    '/items/old-age-allowance',
    '/items/food-business-licence',
    '/powers',
    `/powers/${itemId}`,
    '/bundles/open-restaurant',
    '/bundles/open-restaurant?licence=no&size=micro&sign=yes&place=no',
    '/progress',
    '/verify',
    '/sites',
    '/sites?division=440306000000&item=residence-permit',
    '/sites?place=新安',
    '/sites?place=无此地',
    '/sites?near=440306018003',
    `/sites/${siteId}`,
    '/nowhere',
  ])
})

it('holds while signing in, the first time too', async () => {
  await hold(visitor, ['/sign-in'])
  await visitor.goto('/sign-in')
  await visitor.getByLabel('手机号码').fill('13900000777')
  await visitor.getByRole('button', { name: '获取验证码' }).click()
  await visitor.getByRole('button', { name: '填入' }).click()
  await visitor.getByRole('button', { name: '登录', exact: true }).click()
  await visitor.getByLabel('身份证号码').waitFor()
  await holds(visitor, 'sign-in for the first time')
})

it('holds on every step of an application, with its problems shown', async () => {
  await mother.goto(`/apply/${itemId}`)
  await drawn(mother)
  await mother.getByRole('button', { name: '下一步' }).click()
  await mother.getByRole('alert').waitFor()
  await holds(mother, 'apply with problems')
  const draft = await begunDraft()
  await hold(
    mother,
    [0, 1, 2, 3, 4, 5].map((page) => `/apply/${itemId}?draft=${draft}&page=${page}`),
  )
  await mother.goto(`/apply/${itemId}`)
  await mother.getByRole('heading', { name: '您有没提交的申请' }).waitFor()
  await holds(mother, 'apply carry on')
  await mother.goto(`/apply/${itemId}?draft=${draft}&page=5`)
  await mother.getByLabel('我保证填写和提交的内容真实、完整').check()
  await mother.getByRole('button', { name: '提交申请' }).click()
  await mother.getByRole('heading', { name: '提交成功' }).waitFor()
  await holds(mother, 'apply done')
  await mother.goto(`/apply/${itemId}?draft=00000000-0000-7000-8000-000000000000`)
  await mother.getByRole('heading', { name: '这一页没有打开' }).waitFor()
  await holds(mother, 'apply gone')
})

it('holds on my pages, on cases in all states, and while rating', async () => {
  const waiting = await submitted()
  const { form } = await town.city.catalogue.getItem(itemId)
  const field = Object.keys(form.schema.properties ?? {}).find((key) => /child.*name/i.test(key)) ?? ''
  await act(waiting.caseId, 'accept', 'require-supplement', {
    missing: [{ pointer: `/${field}`, reason: '姓名与身份证不一致' }],
  })
  const concluded = await submitted()
  await act(concluded.caseId, 'accept', 'accept', {})
  await act(concluded.caseId, 'review', 'review', { outcome: 'passed', opinion: '核验属实' })
  await act(concluded.caseId, 'decide', 'decide', { decision: 'granted', reason: '符合条件' })
  await town.city.cases.settle()
  const running = await submitted()
  await ask('post', '/drafts', { itemId: 'residence-permit' })
  await hold(mother, [
    '/my',
    '/my/licences',
    '/my/messages',
    '/my/mandates',
    '/my/appointments',
    `/my/cases/${running.caseId}`,
    `/my/cases/${waiting.caseId}`,
    `/my/cases/${concluded.caseId}`,
  ])
  await mother.goto(`/my/cases/${concluded.caseId}`)
  await mother.getByRole('radio', { name: '非常不满意' }).check()
  await holds(mother, 'rating')
  await mother.goto(`/my/cases/${running.caseId}`)
  await mother.getByRole('button', { name: '撤回申请' }).click()
  await mother.getByRole('dialog').waitFor()
  await holds(mother, 'withdraw')
  await visitor.goto('/progress')
  await visitor.getByLabel('办件编号').fill(concluded.caseNumber)
  await visitor.getByLabel('查询码').fill(concluded.queryCode)
  await visitor.getByRole('main').getByRole('button').first().click()
  await visitor.getByText(concluded.caseNumber).first().waitFor()
  await holds(visitor, 'progress found')
  const [document] = await town.city.db.query<{ code: string }>(
    'select verify_code code from case_document where case_id = $1 limit 1',
    [concluded.caseId],
  )
  await hold(visitor, [`/verify/${document?.code}`])
})

it('holds from an appointment to a ticket', async () => {
  await hold(mother, [`/book/${siteId}?item=residence-permit`])
  await mother.goto(`/book/${siteId}?item=residence-permit`)
  await mother.getByLabel('选一天').waitFor()
  await mother.getByRole('radio').and(mother.locator(':enabled')).first().check({ force: true })
  await mother.getByRole('button', { name: /^预约 / }).click()
  await mother.getByRole('link', { name: '加入日历' }).waitFor()
  const { accountId, subjectId, name } = await ask<{ accountId: string; subjectId: string; name: string }>('get', '/me')
  const resident = { kind: 'person' as const, accountId, subjectId, name }
  await town.city.hall.draw(resident, { siteId, group: 'general' })
  await hold(mother, ['/my/appointments'])
  await mother.goto('/my/appointments')
  await hold(mother, [String(await mother.getByRole('link', { name: '打开票面' }).getAttribute('href'))])
})

it('holds for several items at once', async () => {
  const owner = await narrowPhone()
  await owner.goto('/sign-in?back=/my')
  await signInByPhone(owner, '13900000006')
  const answers = 'licence=no&size=micro&sign=yes&place=no'
  await owner.goto(`/apply-together/open-restaurant?${answers}`)
  await owner.getByRole('heading', { level: 1, name: '经营者' }).waitFor()
  const draft = String(new URL(owner.url()).searchParams.get('draft'))
  await hold(
    owner,
    [0, 1, 2, 3, 4, 5, 6, 7].map((page) => `/apply-together/open-restaurant?draft=${draft}&page=${page}`),
  )
})
