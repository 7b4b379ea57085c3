import { readFileSync } from 'node:fs'
import { it } from 'vitest'
import { openEditors } from '../editors/open-editors.ts'
it('looks', async () => {
  const editors = await openEditors()
  const page = await editors.show('flow', readFileSync('catalogue/flows/joint-review.bpmn', 'utf8'), { problems: [{ elementId: 'decide', message: '缺少岗位' }] })
  await page.waitForSelector('.djs-shape')
  await page.waitForTimeout(800)
  await page.screenshot({ path: '/tmp/ed/flow1.png' })
  await page.getByRole('button', { name: '看全图' }).click()
  await page.locator('[data-element-id="decide"] .djs-hit').first().click()
  await page.waitForTimeout(800)
  await page.screenshot({ path: '/tmp/ed/flow2.png' })
  await page.getByText('步骤', { exact: true }).click()
  await page.waitForTimeout(300)
  await page.screenshot({ path: '/tmp/ed/flow3.png' })
  await editors.close()
})
