// What staff do at the desk, by the words that stand on its pages.

import type { Page } from 'playwright-core'

/** Signs in with the password and the one-time password of the moment, which the demonstration lists for each of its staff. */
export async function signInAtDesk(page: Page, name: string): Promise<void> {
  await page.goto('/desk/')
  await page.getByRole('searchbox', { name: '按姓名或单位找' }).fill(name)
  await page.getByRole('button', { name }).click()
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.getByRole('banner').waitFor()
  await page.getByRole('heading', { level: 1 }).waitFor()
}

/** Opens a case from the inbox. */
export async function openCase(page: Page, caseNumber: string): Promise<void> {
  await page.goto('/desk/inbox')
  await page.getByRole('link', { name: caseNumber }).click()
  await page.getByRole('heading', { name: '现在可以办理' }).waitFor()
}

/** Accepts the open case. */
export async function accept(page: Page): Promise<void> {
  await page.getByRole('button', { name: '受理', exact: true }).click()
  await done(page, '已受理')
}

/** Finds every point in order, writes an opinion, passes. */
export async function pass(page: Page, opinion: string): Promise<void> {
  await page.getByRole('button', { name: '全部符合' }).click()
  await page.getByLabel('审查意见').fill(opinion)
  await page.getByRole('button', { name: '通过', exact: true }).click()
  await done(page, '审查通过')
}

/** Grants the application. */
export async function grant(page: Page): Promise<void> {
  await page.getByRole('button', { name: '准予', exact: true }).click()
  await done(page, '已准予')
}

/** Asks for one material and nothing else, with a reason. */
export async function askFor(page: Page, material: string, reason: string): Promise<void> {
  await page.getByRole('button', { name: '要求补正' }).click()
  await page.getByRole('checkbox', { name: material }).check()
  await page.getByLabel(`“${material}”需要补正的理由`).fill(reason)
  await page.getByRole('button', { name: /发出补正告知/ }).click()
  await done(page, '已发出补正告知')
}

/** Waits until the desk says that it is done; throws with the desk's own words when it says that it is not. */
export async function done(page: Page, what: string): Promise<void> {
  const said = page.getByRole('alert').filter({ hasText: what })
  const refused = page.locator('.ant-alert-error')
  await said.or(refused).first().waitFor()
  if (await said.isHidden()) throw new Error(`Not «${what}» but: ${await refused.first().textContent()}`)
}
