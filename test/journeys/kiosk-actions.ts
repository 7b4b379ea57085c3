// What a visitor does at a terminal, by the words that stand on its screens.

import type { Page } from 'playwright-core'

export type Visitor = { name: string; citizenId: string; phone: string }

/** Lays the card on the reader, which types like a keyboard, taps in the phone, and takes the code from the text message. */
export async function identifyAtKiosk(page: Page, { name, citizenId, phone }: Visitor): Promise<void> {
  await page.getByLabel('身份证号码').waitFor()
  await page.keyboard.type(citizenId)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '输入您登记的手机号' }).waitFor()
  for (const digit of phone) await page.getByRole('button', { name: digit, exact: true }).tap()
  await page.getByRole('button', { name: '获取验证码' }).tap()
  await page.getByRole('button', { name: '填入' }).tap()
  await page.getByRole('button', { name: '确认' }).tap()
  await page.getByText(`正在为 ${name} 办理`).waitFor()
}

/** Begins a visit from the first screen. */
export async function visit(page: Page, goal: string, visitor: Visitor): Promise<void> {
  await page.getByRole('button', { name: goal }).tap()
  await identifyAtKiosk(page, visitor)
}

/** Lets the terminal stand untouched for so many seconds; the page's clock must have been installed. */
export const stayQuiet = (page: Page, seconds: number): Promise<void> => page.clock.fastForward(seconds * 1000)

type Traces = { cookies: string[]; stored: number; databases: number; caches: number; entries: number; text: string }

/** Everything that a visit could have left in the browser. */
export async function traces(page: Page): Promise<Traces> {
  const cookies = (await page.context().cookies()).map(({ name }) => name)
  const left = await page.evaluate(async () => ({
    stored: localStorage.length + sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    entries: history.length,
    text: document.documentElement.outerHTML,
  }))
  return { cookies, ...left }
}
