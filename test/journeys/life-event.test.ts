// A life event from the search to its results, seen by the people: one form for several items, a case for each, the result of one handed on to
// the others, and all of them on one page.

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { accept, grant, openCase, signInAtDesk } from './desk-actions.ts'
import { openTown, shot, type Town } from './open-town.ts'
import { answer, searchFor, signInByPhone, upload } from './portal-actions.ts'
import { barriers } from './reach.ts'
import { community } from './school-application.ts'
import { tellInOrder } from './story.ts'

let town: Town
let owner: Page

beforeAll(async () => {
  town = await openTown()
  owner = await town.phone()
})
afterAll(() => town?.close())
tellInOrder()

const open = async (page: Page) => expect([page.url(), await barriers(page)]).toEqual([page.url(), []])

it('finds a life event in the words of the owner and says, by her answers, what is needed and what is saved', async () => {
  await searchFor(owner, '我要开餐馆')
  await shot(owner, 'life-event-search')
  await open(owner)
  await owner.getByRole('link', { name: '开餐馆一件事' }).click()
  await owner.getByRole('heading', { level: 1, name: '开餐馆一件事' }).waitFor()
  await shot(owner, 'life-event-questions', true)
  await open(owner)
  const choose = (question: string, choice: string) =>
    owner.getByRole('group', { name: question }).getByLabel(choice, { exact: true }).check()
  await choose('已经有这家店的营业执照了吗', '否')
  await choose('店有多大', '微小餐饮')
  await choose('要挂招牌吗', '是')
  await choose('还提供住宿', '否')
  await owner.getByRole('button').last().scrollIntoViewIfNeeded()
  await owner.locator('.bundle-questions button[type=submit]').click()
  await owner.getByRole('table').waitFor()
  await shot(owner, 'life-event-answered', true)
  await open(owner)
})

it('asks for everything once', async () => {
  await owner.locator('.guide-buttons a').first().click()
  await signInByPhone(owner, '13900000006')
  for (let i = 0; i < 8; i++) {
    await owner.getByRole('heading', { level: 1 }).waitFor()
    await owner.waitForTimeout(800)
    await shot(owner, `life-event-apply-${i}`, true)
    console.log(await owner.getByRole('main').innerText())
    await owner.goto(`${owner.url().replace(/&page=\d+/, '')}&page=${i + 1}`)
  }
})
void [accept, grant, openCase, signInAtDesk, answer, upload, community]
