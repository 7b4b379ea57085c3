// What a resident does in the portal, by the words that stand on its pages.

import type { Locator, Page } from 'playwright-core'

/** Signs in with a code sent to the phone; in the demonstration the page itself shows the code. Ends where it leads back to. */
export async function signInByPhone(page: Page, phone: string): Promise<void> {
  await page.getByLabel('手机号码').fill(phone)
  await enterWithCode(page)
}

/** Taps one of the demonstration's people, which fills in the phone, and signs in like everybody. */
export async function signInAsDemoPerson(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).click()
  await enterWithCode(page)
}

async function enterWithCode(page: Page): Promise<void> {
  await page.getByRole('button', { name: '获取验证码' }).click()
  await page.getByRole('button', { name: '填入' }).click()
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.waitForURL((url) => url.pathname !== '/sign-in')
}

/** Types a sentence into the search field of the home page. */
export async function searchFor(page: Page, words: string): Promise<void> {
  await page.goto('/')
  await page.getByRole('searchbox').fill(words)
  await page.getByRole('button', { name: '搜索' }).click()
  await page.waitForURL(/\/search/)
}

/** What to type, what to choose among what stands open, what to pick from a list. */
export type Answers = Readonly<Record<string, string | { choose: string } | { pick: string }>>

/** Answers what the page of a form still asks, by the labels of its fields, and goes on to the next page. */
export async function answer(page: Page, heading: string, answers: Answers): Promise<void> {
  await page.getByRole('heading', { level: 1, name: heading }).waitFor()
  for (const [label, value] of Object.entries(answers)) {
    if (typeof value === 'string') await page.getByLabel(label).fill(value)
    else if ('pick' in value) await page.getByRole('combobox', { name: label, exact: true }).selectOption(value.pick)
    else await page.getByRole('radiogroup', { name: label }).getByLabel(value.choose).check()
  }
  await page.getByRole('button', { name: '下一步' }).click()
}

/** Hands in a picture on the card of a material. */
export async function upload(card: Locator, name: string): Promise<void> {
  await card.locator('input[type=file]').setInputFiles({ name, mimeType: 'image/png', buffer: onePixel })
  await card.getByRole('listitem').filter({ hasText: name }).waitFor()
}
const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** What a link to a file leads to, asked for with the session of the page. */
export async function download(page: Page, link: Locator): Promise<Buffer> {
  const answer = await page.request.get(String(await link.getAttribute('href')))
  if (!answer.ok()) throw new Error(`${answer.status()} for ${answer.url()}`)
  return answer.body()
}

export type Receipt = { caseNumber: string; queryCode: string }

/** Promises that all is true and submits; reads the two numbers of the receipt. */
export async function submit(page: Page): Promise<Receipt> {
  await page.getByLabel('我保证填写和提交的内容真实、完整').check()
  await page.getByRole('button', { name: '提交申请' }).click()
  await page.getByRole('heading', { name: '提交成功' }).waitFor()
  return { caseNumber: await factOf(page, '办件编号'), queryCode: await factOf(page, '查询码') }
}

/** The value beside a name in a list of facts. */
export async function factOf(place: Page | Locator, name: string): Promise<string> {
  const fact = place.locator('dl > div', { has: place.getByText(name, { exact: true }) })
  return String(await fact.locator('dd').textContent()).trim()
}
