import { afterAll, beforeAll, it } from 'vitest'
import { signInAtDesk } from './desk-actions.ts'
import { openTown, shot, type Town } from './open-town.ts'
let town: Town
beforeAll(async () => { town = await openTown() })
afterAll(async () => { await town?.close().catch((e) => console.log('BROKEN', String(e))) })
it('looks', async () => {
  const page = await town.screen()
  page.on('console', (m) => console.log('CONSOLE', m.text())); page.on('pageerror', (e) => console.log('PAGEERROR', String(e)))
  await signInAtDesk(page, '石晓岚').catch(async (e) => { console.log(page.url(), await page.locator('body').innerText()); await shot(page, '00'); throw e })
  await page.waitForTimeout(1500)
  await shot(page, '01-list')
  await page.goto('/desk/administration/items/new')
  await page.getByRole('button', { name: '下一步' }).click()
  await shot(page, '02-new-flow')
  await page.getByLabel('并联').first().check().catch(() => page.locator('input[name=flow]').first().check())
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByLabel('事项名称').fill('社区花园认领')
  await page.getByLabel('英文名称').fill('Adopt a community garden')
  await page.getByLabel('领域').selectOption('civil-affairs')
  await page.waitForTimeout(300)
  await shot(page, '03-new-name')
  await page.getByRole('button', { name: '开始编辑' }).click()
  await page.getByRole('link', { name: /基本信息/ }).waitFor()
  await page.waitForTimeout(1000)
  await shot(page, '04-basic', true)
  for (const [i, tab] of ['材料', '表单', '流程', '规则', '预览', '差异', '检查与发布', '历史'].entries()) {
    await page.getByRole('navigation', { name: '事项的各部分' }).getByRole('link', { name: tab }).click()
    await page.waitForTimeout(2500)
    await shot(page, `1${i}-${tab}`, true)
  }
  await page.goto('/desk/administration/items/old-age-allowance')
  await page.waitForTimeout(1500)
  await shot(page, '20-item', true)
}, 240000)
