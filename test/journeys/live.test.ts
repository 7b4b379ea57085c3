// Desks that nobody reloads: what is submitted stands in the inbox at once, what one clerk does the other sees, and both know of each other.

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fillDemoForm } from '../../server/demo-form.ts'
import { demoDivision, makeCitizenId } from '../../server/engines/codes/index.ts'
import { accept, openCase, signInAtDesk } from './desk-actions.ts'
import { openTown, shot, type Town } from './open-town.ts'
import { tellInOrder } from './story.ts'

let town: Town
let clerk: Page
let reviewer: Page
let caseNumber: string

beforeAll(async () => {
  town = await openTown()
  ;[clerk, reviewer] = [await town.screen(), await town.screen()]
  await signInAtDesk(clerk, '黄耀东')
  await signInAtDesk(reviewer, '罗光远')
  for (const page of [clerk, reviewer]) {
    await page.goto('/desk/inbox')
    await page.getByText('实时', { exact: true }).waitFor()
  }
})
afterAll(() => town?.close())
tellInOrder()

/** How long a desk may take to show what has happened; it would ask by itself only once a minute. */
const soon = { timeout: 15_000 }

it('shows a case in the inbox when it is submitted, without asking', async () => {
  const { city } = town
  const resident = await city.person('周桂兰', makeCitizenId(demoDivision, '1990-02-01', 908), '13900000908')
  const itemId = 'school-admission'
  const draft = await city.cases.beginDraft(resident.actor, { itemId })
  const { form } = await city.catalogue.getItem(itemId)
  const filled = fillDemoForm(form, draft.form as never, {
    division: '440306018003',
    today: city.clock.today().toString(),
  })
  await city.cases.saveDraft(resident.actor, { draftId: draft.draftId, form: filled })
  for (const { materialId, satisfy } of draft.materials.filter(({ required, by }) => required && !by))
    await city.cases.chooseWay(resident.actor, {
      draftId: draft.draftId,
      materialId,
      by: satisfy.includes('promise') ? 'promise' : 'on-paper',
    })
  await city.cases.submit({ actor: resident.actor }, { draftId: draft.draftId })
  caseNumber = (await city.cases.view(resident.actor, draft.draftId)).caseNumber
  await clerk.getByRole('link', { name: caseNumber }).waitFor(soon)
  await shot(clerk, 'live-inbox')
})

it('brings the next step to the reviewer as soon as the clerk has accepted', async () => {
  await openCase(clerk, caseNumber)
  await accept(clerk)
  await reviewer.getByRole('link', { name: caseNumber }).waitFor(soon)
})

it('tells the two who read one case of each other, and when one has left', async () => {
  await openCase(reviewer, caseNumber)
  await clerk.goto(new URL(reviewer.url()).pathname)
  await clerk.getByText(/正在看这个办件的还有：罗光远/).waitFor(soon)
  await reviewer.getByText(/正在看这个办件的还有：黄耀东/).waitFor({ timeout: 30_000 })
  await shot(reviewer, 'live-colleagues')
  await reviewer.goto('/desk/inbox')
  await clerk.getByText(/正在看这个办件的还有/).waitFor({ state: 'hidden', timeout: 30_000 })
  expect(await clerk.getByText('实时', { exact: true }).isVisible()).toBe(true)
})
