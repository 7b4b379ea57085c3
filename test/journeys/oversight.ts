// What a supervisor reads off the board and the statistics.

import type { Page } from 'playwright-core'

/** Open cases by colour, as the tiles of the board say. */
export async function boardCounts(page: Page): Promise<Record<string, number>> {
  await page.goto('/desk/supervision')
  const tiles = page.getByRole('navigation', { name: '按期限状态看办件' }).getByRole('link')
  await tiles.first().waitFor()
  const lines = await tiles.evaluateAll((all) =>
    all.map((tile) => [tile.querySelector('span')?.textContent ?? '', Number(tile.querySelector('b')?.textContent)]),
  )
  return Object.fromEntries(lines)
}

/** Every measure with its number: a count, or percent. */
export async function measuresOf(page: Page): Promise<Record<string, number>> {
  await page.goto('/desk/statistics')
  const rows = page.locator('.measures tbody tr')
  await rows.first().waitFor()
  const lines = await rows.evaluateAll((all) =>
    all.map((row) => [
      row.querySelector('th')?.textContent ?? '',
      Number.parseFloat(row.querySelector('td b')?.textContent ?? ''),
    ]),
  )
  return Object.fromEntries(lines)
}
