// From trainee to clerk: somebody new signs in and may do nothing at a window, her head records training, she takes the test, and with the
// pass she signs in to a window. A pass that is revoked ends that at once.

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { signInAtDesk } from './desk-actions.ts'
import { openTown, shot, type Town } from './open-town.ts'
import { barriers } from './reach.ts'
import { tellInOrder } from './story.ts'

tellInOrder()
let town: Town
let trainee: Page
let head: Page

beforeAll(async () => {
  town = await openTown()
  trainee = await town.screen()
  head = await town.screen()
})
afterAll(() => town?.close())

const look = async (page: Page, picture: string) => {
  await shot(page, picture, true)
  expect([picture, await barriers(page)]).toEqual([picture, []])
}
/** The right choices of a question of the running test, read where only the server looks. */
async function rightOf(question: string): Promise<string[]> {
  const [row] = await town.city.db.query<{ choices: { zh: string; right?: true }[] }>(
    `select q->'choices' choices from staff_test, jsonb_array_elements(questions) q
     where handed_in_at is null and q->'text'->>'zh' = $1`,
    [question],
  )
  return (row?.choices ?? []).flatMap(({ zh, right }) => (right ? [zh] : []))
}

it('lets a trainee in, and to nothing but her pass', async () => {
  await signInAtDesk(trainee, '周晓彤')
  await trainee.getByRole('heading', { level: 1, name: '上岗证' }).waitFor()
  expect(await trainee.getByRole('navigation', { name: '主菜单' }).getByRole('link').allTextContents()).toEqual([
    '上岗证',
  ])
  await trainee.getByText('窗口岗位暂不生效').waitFor()
  expect((await trainee.request.get('/api/v1/tasks')).status()).toBe(403)
  await look(trainee, 'pass-trainee')
})

it('shows the head who has a pass and who has none, and records training', async () => {
  await signInAtDesk(head, '姚建民')
  await head.goto('/desk/pass')
  await head.getByRole('button', { name: '登记培训 周晓彤' }).click()
  const dialog = head.getByRole('dialog')
  await dialog.getByLabel('培训内容').fill('个人信息保护')
  await dialog.getByLabel('学时').fill('4')
  await look(head, 'pass-train')
  await dialog.getByRole('button', { name: '登记' }).click()
  await head
    .getByRole('row', { name: /周晓彤/ })
    .getByText('20', { exact: true })
    .waitFor()
  await look(head, 'pass-clerks')
})

it('is a test with the time in sight, by keyboard too, and keeps answers when she comes back', async () => {
  await trainee.getByRole('button', { name: '开始考试' }).click()
  await trainee.getByRole('heading', { name: '第 1 题，共 20 题' }).waitFor()
  await look(trainee, 'pass-test')
  await trainee.getByRole('group').locator('input').first().focus()
  await trainee.keyboard.press('Space')
  await trainee.getByRole('status').filter({ hasText: '已保存' }).waitFor()
  await trainee.getByRole('button', { name: '1 已答' }).waitFor()
  await trainee.waitForLoadState('networkidle')
  await trainee.reload()
  await trainee.getByRole('button', { name: '1 已答' }).waitFor()
})

it('ends in a pass when enough is right, and says why for each question', async () => {
  for (let n = 1; n <= 20; n++) {
    await trainee.getByRole('heading', { name: `第 ${n} 题，共 20 题` }).waitFor()
    const group = trainee.getByRole('group').first()
    const text = String(await group.locator('legend').evaluate((legend) => legend.firstChild?.textContent)).trim()
    const right = await rightOf(text)
    expect([text, right.length > 0]).toEqual([text, true])
    for (const label of await group.locator('label').all()) {
      const isRight = right.includes(String(await label.textContent()).trim())
      const input = label.locator('input')
      if (isRight !== (await input.isChecked()) && (isRight || (await input.getAttribute('type')) === 'checkbox'))
        await input.click()
    }
    if (n < 20) await trainee.getByRole('button', { name: '下一题' }).click()
  }
  await trainee.getByRole('button', { name: '交卷' }).click()
  await trainee.getByRole('button', { name: '确定交卷' }).click()
  await trainee.getByRole('heading', { name: '通过了，100 分' }).waitFor()
  expect(await trainee.getByText('答对了').count()).toBe(20)
  await look(trainee, 'pass-passed')
})

it('opens the window to her after signing in again, with a pass to print', async () => {
  await trainee.getByRole('button', { name: '重新登录' }).click()
  await signInAtDesk(trainee, '周晓彤')
  await trainee.getByRole('heading', { level: 1, name: '待办任务' }).waitFor()
  await trainee.goto('/desk/pass')
  await trainee.getByRole('heading', { name: '有效' }).waitFor()
  await look(trainee, 'pass-valid')
  const pdf = await trainee.request.get(
    String(await trainee.getByRole('link', { name: '打印上岗证' }).getAttribute('href')),
  )
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
})

it('is revoked by the head with a reason, and then nothing at the window is hers', async () => {
  await head.reload()
  await head.getByRole('button', { name: '撤销 周晓彤' }).click()
  await head.getByRole('dialog').getByLabel('理由').fill('多次未一次告知')
  await head.getByRole('dialog').getByRole('button', { name: '撤销' }).click()
  await head.getByRole('row', { name: /周晓彤.*已撤销/ }).waitFor()
  expect((await trainee.request.get('/api/v1/tasks')).status()).toBe(401)
  await signInAtDesk(trainee, '周晓彤')
  await trainee.getByText('多次未一次告知').waitFor()
  await look(trainee, 'pass-revoked')
})
