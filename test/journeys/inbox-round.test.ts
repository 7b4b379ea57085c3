// A clerk's day of many cases: the inbox is gone through case by case in its own order, by keys, and steps that need no judgement are done
// for several at once, with a result for each.

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fillDemoForm } from '../../server/demo-form.ts'
import { demoDivision, makeCitizenId } from '../../server/engines/codes/index.ts'
import { jpeg } from '../harness/submitted.ts'
import { accept, signInAtDesk } from './desk-actions.ts'
import { openTown, shot, type Town } from './open-town.ts'
import { barriers } from './reach.ts'
import { tellInOrder } from './story.ts'

tellInOrder()
const itemId = 'temporary-assistance'
const count = 6
const numbers: string[] = []
let town: Town
let clerk: Page

/** The number of a case of one more resident of the subdistrict. */
async function submitted(n: number): Promise<string> {
  const { cases, catalogue, clock } = town.city
  const { actor } = await town.city.person(
    `演示居民${n}`,
    makeCitizenId(demoDivision, '1988-05-05', 900 + n),
    `1390000061${n}`,
  )
  const draft = await cases.beginDraft(actor, { itemId })
  const { form } = await catalogue.getItem(itemId)
  const facts = { division: '440306018003', today: clock.today().toString() }
  await cases.saveDraft(actor, { draftId: draft.draftId, form: fillDemoForm(form, draft.form as never, facts) })
  for (const { materialId, satisfy } of draft.materials.filter(({ required, by }) => required && !by))
    if (satisfy.includes('promise'))
      await cases.chooseWay(actor, { draftId: draft.draftId, materialId, by: 'promise', agreed: true })
    else await cases.addDraftFile(actor, draft.draftId, materialId, { name: 'a.jpg', data: jpeg })
  return (await cases.submit({ actor }, { draftId: draft.draftId })).caseNumber
}
async function claimedByColleague(number: string): Promise<void> {
  const [task] = await town.city.db.query<{ caseId: string; taskId: string; unit: string; post: string }>(
    'select case_id "caseId", task_id "taskId", unit, post from task where case_no = $1',
    [number],
  )
  if (!task) throw new Error(`No task of ${number}`)
  const { caseId, taskId, unit, post } = task
  const cookie = await town.city.staff('演示同事', [{ unit, post }])
  const url = `/api/v1/cases/${caseId}/tasks/${taskId}/claim`
  const answer = await town.city.app.inject({ method: 'POST', url, payload: {}, headers: { cookie } })
  expect(answer.statusCode).toBe(200)
}
/** The element that has the focus. */
const focused = () => clerk.evaluate(() => document.activeElement?.tagName)

beforeAll(async () => {
  town = await openTown()
  for (let n = 1; n <= count; n++) numbers.push(await submitted(n))
  clerk = await town.screen()
  await signInAtDesk(clerk, '黄耀东')
  await clerk.goto('/desk/inbox?item=temporary-assistance')
})
afterAll(() => town?.close())

const shown = async (number: string, place: string) => {
  await clerk.locator('.case-head').getByText(number).waitFor()
  await clerk.getByText(place, { exact: true }).first().waitFor()
}

it('says where one is in the inbox, and goes to the next and back by keys, to the heading', async () => {
  await clerk.getByRole('link', { name: numbers[0] ?? '' }).click()
  await shown(numbers[0] ?? '', `第 1 件，共 ${count} 件`)
  await clerk.keyboard.press('Alt+J')
  await shown(numbers[1] ?? '', `第 2 件，共 ${count} 件`)
  await expect.poll(focused).toBe('H1')
  await shot(clerk, 'inbox-round')
  expect(await barriers(clerk)).toEqual([])
  await clerk.keyboard.press('Alt+K')
  await shown(numbers[0] ?? '', `第 1 件，共 ${count} 件`)
  await clerk.keyboard.press('Alt+K')
  await clerk.getByText('这是第一件').waitFor()
  await clerk.keyboard.press('?')
  const help = clerk.getByRole('dialog')
  await help.getByText('下一件').waitFor()
  await help
    .getByRole('button', { name: 'Close' })
    .or(help.getByRole('button', { name: '关闭' }))
    .click()
})

it('does not leave behind what is written and not sent at the first press', async () => {
  await clerk.getByRole('button', { name: '不予受理' }).click()
  await clerk.getByLabel('理由').fill('不属于本机关职权范围')
  await clerk.keyboard.press('Alt+J')
  await clerk.getByText('右栏写的内容还没有提交').waitFor()
  expect(await clerk.getByLabel('理由').inputValue()).toBe('不属于本机关职权范围')
  await clerk.keyboard.press('Escape')
})

it('opens the next case of the inbox after an act, and keeps the count', async () => {
  await accept(clerk)
  await shown(numbers[1] ?? '', `第 2 件，共 ${count} 件`)
  await expect.poll(focused).toBe('H1')
})

it('accepts several of one item together, each with its own result, and leaves what a colleague was faster at', async () => {
  await clerk.goto('/desk/inbox?item=temporary-assistance')
  for (const number of numbers.slice(1, 5)) await clerk.getByRole('checkbox', { name: number }).check()
  await shot(clerk, 'inbox-chosen')
  await clerk.getByRole('button', { name: '一起受理 4 件' }).click()
  const dialogue = clerk.getByRole('dialog')
  await dialogue.getByText('待办理').first().waitFor()
  await shot(clerk, 'inbox-together')
  expect(await barriers(clerk)).toEqual([])
  await claimedByColleague(numbers[4] ?? '')
  await dialogue.getByRole('button', { name: '确认办理' }).click()
  await dialogue.getByText('已办 3 件，留下 1 件').waitFor()
  await dialogue.getByText('没有办理：同事已认领').waitFor()
  await shot(clerk, 'inbox-together-done')
  expect(await barriers(clerk)).toEqual([])
  await dialogue.locator('.ant-modal-footer').getByRole('button', { name: '关闭' }).click()
  await clerk.getByRole('link', { name: numbers[1] ?? '' }).waitFor({ state: 'detached' })
  const done = await town.city.db.query<{ n: number }>(
    `select count(*)::integer n from "case" where status = 'accepted'`,
  )
  expect(done).toEqual([{ n: 4 }])
})
