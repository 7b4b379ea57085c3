// What the rules of an item say, seen by the people: who checks himself, who applies, who accepts, who decides, who supervises.

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoDivision, makeCitizenId } from '../../server/engines/codes/index.ts'
import { accept, done, openCase, pass, signInAtDesk } from './desk-actions.ts'
import { openTown, shot, type Town } from './open-town.ts'
import { barriers } from './reach.ts'

const community = '440306018003'
let town: Town
let caseNumber: string

beforeAll(async () => {
  town = await openTown()
  caseNumber = await applyForAllowance()
})
afterAll(() => town?.close())

/** An application for the old-age allowance, handed in over the API; born 1944, so the rate is that of the eighties. */
async function applyForAllowance(): Promise<string> {
  const { city } = town
  const { cookie } = await city.person('郑秀兰', makeCitizenId(demoDivision, '1944-07-08', 910), '13900000910')
  const call = async (method: 'POST' | 'PUT', url: string, payload: object) => {
    const answer = await city.app.inject({ method, url: `/api/v1/${url}`, headers: { cookie }, payload })
    if (answer.statusCode >= 300) throw new Error(answer.body)
    return answer.json()
  }
  const { draftId, form, materials } = await call('POST', 'drafts', { itemId: 'old-age-allowance' })
  await call('PUT', `drafts/${draftId}`, {
    form: {
      ...form,
      residence: { division: community, detail: '新安路 12 号 3 栋 502' },
      bankName: '某某银行西乡支行',
      bankAccount: '6200000000000000018',
      byAgent: false,
    },
  })
  const satisfied = Object.fromEntries(
    materials.map((each: { materialId: string }) => [each.materialId, { by: 'on-paper' }]),
  )
  await city.db.query('update application set satisfied = $2::jsonb where case_id = $1', [
    draftId,
    JSON.stringify(satisfied),
  ])
  return (await call('POST', 'cases', { draftId })).caseNumber
}

const open = async (page: Page) => expect([page.url(), await barriers(page)]).toEqual([page.url(), []])

describe('a resident', () => {
  it('checks on the guide whether to apply, without script, and reads the table that decides', async () => {
    const page = await town.phone()
    await page.goto('/items/old-age-allowance')
    await page.getByRole('heading', { name: '我能不能办' }).waitFor()
    await shot(page, 'rules-guide', true)
    await open(page)
    await page.getByLabel('出生日期').fill('1990-06-01')
    await page.getByRole('button', { name: '查一查' }).click()
    await page.getByText('还没满 70 周岁。').waitFor()
    await page.getByLabel('出生日期').fill('1944-07-08')
    await page.getByRole('button', { name: '再查一次' }).click()
    await page.getByText('已满 70 周岁，可以申请').waitFor()
    expect(await page.getByRole('link', { name: '去申请' }).getAttribute('href')).toBe('/apply/old-age-allowance')
    expect(page.url()).not.toContain('1944')
    await shot(page, 'rules-guide-answer', true)
    await open(page)
    const table = page.getByRole('table', { name: /高龄老人津贴发放标准/ })
    await table.getByText('80 至不满 90').waitFor()
    await table.getByText('300 元').waitFor()
  })
})

describe('staff', () => {
  it('see the advice when they accept and the benchmark when they decide; a departure needs a reason', async () => {
    const clerk = await town.screen()
    await signInAtDesk(clerk, '黄耀东')
    await openCase(clerk, caseNumber)
    await clerk.getByText('看起来符合条件').waitFor()
    await shot(clerk, 'rules-accept')
    await accept(clerk)
    const subdistrict = await town.screen()
    const reviewer = await nameOf('civil-affairs@440306018000', 'reviewer')
    await signInAtDesk(subdistrict, reviewer)
    await openCase(subdistrict, caseNumber)
    await pass(subdistrict, '年龄、户籍属实')
    const decider = await town.screen()
    await signInAtDesk(decider, '许玉兰')
    await openCase(decider, caseNumber)
    await decider.getByText('裁量基准建议：准予').waitFor()
    await decider.getByText('300 元').first().waitFor()
    await shot(decider, 'rules-decide')
    await open(decider)
    await decider.getByRole('button', { name: '不予批准', exact: true }).click()
    await decider.getByText('与裁量基准的建议不同，必须写明理由').waitFor()
    await shot(decider, 'rules-decide-departs')
    await decider.getByLabel('决定理由').fill('已在外市领取同类津贴')
    await decider.getByRole('button', { name: '不予批准', exact: true }).click()
    await done(decider, '已决定不予批准')
  })
  it('who supervise see the departure on the board and open the case', async () => {
    const supervisor = await town.screen()
    await signInAtDesk(supervisor, await nameOf('supervision@440306000000', 'supervisor'))
    await supervisor.goto('/desk/supervision')
    await supervisor.getByRole('link', { name: /近 90 天 1 件/ }).waitFor()
    await shot(supervisor, 'rules-board', true)
    await open(supervisor)
    await supervisor.getByRole('link', { name: /近 90 天 1 件/ }).click()
    await supervisor.getByText('已在外市领取同类津贴').waitFor()
    await shot(supervisor, 'rules-departures')
    await open(supervisor)
    await supervisor.getByRole('link', { name: caseNumber }).click()
    await supervisor.getByText('偏离裁量基准：已在外市领取同类津贴').first().waitFor()
  })
})

/** Who of the demonstration's staff holds a post. */
async function nameOf(unit: string, post: string): Promise<string> {
  const [row] = await town.city.db.query<{ name: string }>(
    'select s.name from staff s join staff_post p using (staff_id) where p.unit = $1 and p.post = $2 limit 1',
    [unit, post],
  )
  return row?.name ?? ''
}
