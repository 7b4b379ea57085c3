// Low-income support over three levels: the community accepts, the subdistrict visits and reviews, the neighbourhood is given public notice, the
// district decides. It stays one case with one clock, which stands still while the notice hangs, and says so day by day.

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { demoDivision, makeCitizenId } from '../../server/engines/codes/index.ts'
import type { Actor } from '../../server/platform/http/index.ts'
import { inspectByTwo } from '../harness/inspect-by-two.ts'
import { staffFor } from '../harness/result-to-hand-out.ts'
import { submitted } from '../harness/submitted.ts'
import { openAtDesk } from './at-desk.ts'
import { accept, grant, pass } from './desk-actions.ts'
import { openTown, shot, type Town } from './open-town.ts'
import { ordinaryDay } from './ordinary-day.ts'
import { signInByPhone } from './portal-actions.ts'
import { barriers } from './reach.ts'
import { tellInOrder } from './story.ts'

const system: Actor = { kind: 'system', name: 'test' }
const noticeDays = 7
const levels: string[] = []
let town: Town
let mother: Page
let resident: Actor
let caseId: string
let caseNumber: string
let promisedFirst: string

beforeAll(async () => {
  town = await openTown({ clock: `${ordinaryDay()}T09:00+08:00` })
  resident = (await town.city.person('梁桂芳', makeCitizenId(demoDivision, '1978-08-26', 904), '13900000004')).actor
  const values = {
    '/work': 'employed',
    '/monthlyIncome': 1800,
    '/members': [
      person('陈大勇', '1976-04-02', 907, { relation: 'spouse', work: 'unable', monthlyIncome: 0 }),
      person('陈小满', '2012-09-09', 908, { relation: 'child', work: 'student', school: '西乡中学' }),
    ],
    '/vehicles': 0,
    '/causes': ['illness'],
  }
  caseId = await submitted(town.city, resident, 'minimum-living-allowance', { division: '440306018025', values })
  caseNumber = (await seen()).caseNumber
  mother = await atHome()
})
afterAll(() => town?.close())
tellInOrder()

const person = (name: string, birth: string, sequence: number, rest: object) => ({
  name,
  citizenId: makeCitizenId(demoDivision, birth, sequence),
  ...rest,
})
const seen = () => town.city.cases.view(system, caseId)
const why = async () => {
  const due = await town.city.cases.whyDue(resident, caseId)
  if (!due) throw new Error('no clock')
  return due
}
/** Her own page of the case, signed in anew. */
async function atHome(): Promise<Page> {
  const page = await town.phone()
  await page.goto(`/sign-in?back=/my/cases/${caseId}`)
  await signInByPhone(page, '13900000004')
  return page
}
/** The case at the desk of whoever has it; notes at which level that is. */
async function atNextLevel(): Promise<Page> {
  const [task] = (await seen()).tasks
  levels.push(`${task?.act} ${task?.unit}`)
  return openAtDesk(town, caseNumber)
}

it('is accepted in the community, which starts its one clock', async () => {
  const clerk = await atNextLevel()
  await shot(clerk, 'support-accept')
  expect(await barriers(clerk)).toEqual([])
  await accept(clerk)
  promisedFirst = (await why()).dueOn
  await mother.reload()
  await mother
    .getByText(/入户调查/)
    .first()
    .waitFor()
})

it('is visited and reviewed by the subdistrict', async () => {
  const [visit] = (await seen()).tasks
  levels.push(`${visit?.act} ${visit?.unit}`)
  await inspectByTwo(town.city, caseId)
  const reviewer = await atNextLevel()
  await shot(reviewer, 'support-review')
  expect(await barriers(reviewer)).toEqual([])
  await pass(reviewer, '家庭人口和收入属实')
})

it('stands still while the public notice hangs, tells her so, and is nobody’s task', async () => {
  await mother.reload()
  await mother.getByText(/正在进行公示，这段时间不计入办理期限/).waitFor()
  expect(await barriers(mother)).toEqual([])
  await shot(mother, 'support-notice', true)
  expect(await seen()).toMatchObject({ tasks: [], clock: { suspended: true } })
  await mother.getByText(/^开始公示，预计 7 个工作日，到.*结束/).waitFor()
  await mother.getByText('入户调查结束').waitFor()
  const notices = (await seen()).documents.filter(({ kind }) => kind === 'special-procedure-notice')
  expect(notices).toHaveLength(2)
})

it('says on the page that needs no sign-in what it waits for', async () => {
  const page = await town.phone()
  await page.goto('/progress')
  await page.getByLabel('办件编号').fill(caseNumber)
  await page.getByLabel('查询码').fill(String((await town.city.cases.view(resident, caseId)).queryCode))
  await page.getByRole('button', { name: '查询' }).click()
  await page.getByText(/正在进行公示，这段时间不计入办理期限/).waitFor()
  expect(await barriers(page)).toEqual([])
  await shot(page, 'support-progress', true)
})

it('goes on by itself when the notice is over, later by the days of the notice and no others', async () => {
  for (let days = 0; (await seen()).tasks.length === 0; days++) {
    if (days > 30) throw new Error('the notice does not end')
    town.city.testClock.advance({ days: 1 })
    await town.city.cases.settle()
  }
  const { dueOn, days, startedAt } = await why()
  const notCounted = days.filter(({ kind }) => kind === 'suspended')
  expect(notCounted.map(({ reason }) => reason)).toEqual(
    Array(noticeDays).fill({ zh: '特别程序不计入：公示', en: 'not counted, special procedure: public notice' }),
  )
  expect(days.filter(({ kind }) => kind === 'counted')).toHaveLength(20)
  const moved = days.filter(({ day, kind }) => day > promisedFirst && kind === 'counted')
  expect(moved).toHaveLength(noticeDays)
  expect([dueOn, startedAt]).toEqual([days.at(-1)?.day, (await seen()).acceptedAt])
  const told = (await seen()).timeline.at(-1)
  expect(told).toMatchObject({
    kind: 'procedure_ended',
    text: { zh: expect.stringContaining('公示结束，承诺办结日期为') },
  })

  mother = await atHome()
  await mother.getByText('为什么是这一天').click()
  await mother.getByText(`特别程序占用的 ${noticeDays} 个工作日不计入`).waitFor()
  expect(await mother.locator('td[data-kind=suspended]').count()).toBe(noticeDays)
  expect(await mother.locator('td[data-kind=suspended]').first().textContent()).toContain('公示')
  expect(await barriers(mother)).toEqual([])
  await shot(mother, 'support-why', true)
})

it('is granted by the district: one case over three levels', async () => {
  const decider = await atNextLevel()
  await decider.getByRole('button', { name: '为什么是这一天' }).click()
  await decider.getByRole('dialog').getByText(`特别程序占用的 ${noticeDays} 个工作日不计入`).waitFor()
  expect(await barriers(decider)).toEqual([])
  await shot(decider, 'support-why-desk')
  await decider.keyboard.press('Escape')
  await decider.getByRole('dialog').waitFor({ state: 'hidden' })
  await grant(decider)
  expect(levels).toEqual([
    'accept station@440306018025',
    'inspect civil-affairs@440306018000',
    'review civil-affairs@440306018000',
    'decide civil-affairs@440306000000',
  ])
  await town.city.cases.settle()
  const [task] = (await seen()).tasks
  const clerk = staffFor('窗口', { unit: task?.unit ?? '', post: task?.post ?? '' })
  const data = { method: 'window', collector: { kind: 'self' } }
  await town.city.cases.handle({ actor: clerk }, { caseId, taskId: task?.taskId ?? '', verb: 'deliver', data })
  await town.city.cases.settle()
  await mother.reload()
  await mother.getByText('已办结 · 准予').waitFor()
  await mother.getByRole('heading', { name: '结果证照' }).waitFor()
  expect(await barriers(mother)).toEqual([])
  await shot(mother, 'support-granted', true)
  expect(await town.city.db.query('select case_no from "case"')).toEqual([{ case_no: caseNumber }])
})
