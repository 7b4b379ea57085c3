// What a clerk does at the reception of the desk, by the words that stand on it.

import type { Page } from 'playwright-core'
import { fillDemoForm } from '../../server/demo-form.ts'
import { compileForm } from '../../server/engines/form/index.ts'

/** Identifies somebody by number or phone, or by whatever a scanner types. */
export async function identifyAtWindow(page: Page, shown: string, name: string): Promise<void> {
  if (!page.url().endsWith('/desk/reception')) await page.goto('/desk/reception')
  await page.getByLabel('身份证号 / 信用代码 / 手机号').fill(shown)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name }).waitFor()
}

/** Begins an item by its name. */
export async function chooseItem(page: Page, words: string, name: RegExp): Promise<void> {
  await page.getByRole('combobox', { name: '办什么事' }).fill(words)
  await page.getByRole('option', { name }).first().click()
}

type Begun = { draftId: string; form: object; formDefinition?: object; revision: number }

/**
 * A draft with its whole form filled in by invented answers, as the page's session may: for stories that are not about typing. Materials
 * are left as they are.
 */
export async function filledDraft(
  page: Page,
  path: 'drafts' | 'bundle-drafts',
  begin: object,
  form: (begun: Begun) => Promise<object>,
): Promise<string> {
  const api = async (method: 'post' | 'put', to: string, data: object) => {
    const headers = { origin: new URL(page.url()).origin }
    const answer = await page.request[method](`/api/v1/${to}`, { data, headers })
    if (!answer.ok()) throw new Error(`${answer.status()} ${await answer.text()}`)
    return answer.json()
  }
  const begun = (await api('post', path, begin)) as Begun
  await api('put', `${path}/${begun.draftId}`, { form: await form(begun), revision: begun.revision })
  return begun.draftId
}

/** Invented answers to a form as it came with the draft of a bundle. */
export function inventedFor(begun: Begun, today: string, division = '440306018003'): object {
  const compiled = compileForm(begun.formDefinition as never)
  if (!compiled.ok) throw new Error('the joined form does not compile')
  return fillDemoForm(compiled.form, begun.form as never, { division, today })
}
