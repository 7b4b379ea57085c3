// What everybody must be able to do: read the page with whatever helps them read, and use it without a mouse.

import axe from 'axe-core'
import type { Locator, Page } from 'playwright-core'

type Violation = { rule: string; impact: string; where: string[] }

/** Everything that axe finds on the page as it stands, once nothing moves any more. */
export async function barriers(page: Page): Promise<Violation[]> {
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState, effect }) => {
      const isEndless = effect?.getComputedTiming().iterations === Number.POSITIVE_INFINITY
      return isEndless || playState !== 'running'
    }),
  )
  await page.evaluate(axe.source)
  const { violations } = (await page.evaluate('axe.run()')) as axe.AxeResults
  return violations.map(({ id, impact, nodes }) => ({
    rule: id,
    impact: String(impact),
    where: nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary?.split('\n').at(1) ?? ''}`),
  }))
}

/** Presses Tab until the focus is there and can be seen. Throws when it never gets there or does not show. */
export async function tabTo(page: Page, goal: Locator): Promise<void> {
  await goal.waitFor()
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab')
    if (await goal.evaluate((element) => element === document.activeElement)) {
      if (await goal.evaluate(showsFocus)) return
      throw new Error(`The focus does not show on ${goal}`)
    }
  }
  throw new Error(`80 presses of Tab do not reach ${goal}`)
}

function showsFocus(element: Element): boolean {
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
  return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none'
}

/** Nothing on the page is wider than its window. */
export const fits = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)
