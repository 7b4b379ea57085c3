// Who has a case now: somebody who holds the post of its open task signs in at the desk and opens it.

import type { Page } from 'playwright-core'
import { openCase, signInAtDesk } from './desk-actions.ts'
import type { Town } from './open-town.ts'

type Device = 'screen' | 'phone'

/** The case, opened by somebody whose turn it is; `turn` takes another of the same post. */
export async function openAtDesk(town: Town, caseNumber: string, turn = 0, device: Device = 'screen'): Promise<Page> {
  const holders = await town.city.db.query<{ name: string }>(
    `select s.name from "case" c join task t using (case_id)
     join staff_post p on p.unit = t.unit and p.post = t.post join staff s using (staff_id)
     where c.case_no = $1 order by s.username`,
    [caseNumber],
  )
  const page = await town[device]()
  await signInAtDesk(page, holders[turn]?.name ?? '')
  await openCase(page, caseNumber)
  return page
}

/** As `openAtDesk`, for one act; the session ends with it. */
export async function atDesk(town: Town, caseNumber: string, act: (page: Page) => Promise<void>): Promise<void> {
  const page = await openAtDesk(town, caseNumber)
  await act(page)
  await page.context().close()
}
