// How many people an item concerns now: open cases by version and step, and drafts. Open work is small tables; `case` is not scanned.

import type { Connection } from '../../platform/database/index.ts'

/** Open cases by item id, those of its districts' variants among them. A case that waits for the applicant has a timer and no task. */
export async function openCasesByItem(db: Connection): Promise<Record<string, number>> {
  const rows = await db.query<{ itemId: string; cases: number }>(
    `select split_part(c.item_id, '@', 1) "itemId", count(*) cases
       from (select case_id from task union select case_id from timer) o
       join "case" c on c.case_id = o.case_id and c.status <> 'concluded'
      group by 1`,
  )
  return Object.fromEntries(rows.map(({ itemId, cases }) => [itemId, cases]))
}

export type Usage = {
  drafts: number
  steps: { itemId: string; version: number; nodeId: string | null; cases: number }[]
}

/** Open cases of an item by version and step (`nodeId` null: waiting for somebody outside), and drafts not yet submitted. */
export async function usageOf(db: Connection, itemId: string): Promise<Usage> {
  const [steps, [drafts]] = await Promise.all([
    db.query<Usage['steps'][number]>(
      `select c.item_id "itemId", c.item_version "version", t.node "nodeId", count(distinct c.case_id) cases
         from (select case_id from task where split_part(item_id, '@', 1) = $1 union select case_id from timer) o
         join "case" c on c.case_id = o.case_id and split_part(c.item_id, '@', 1) = $1 and c.status <> 'concluded'
         left join task t on t.case_id = c.case_id
        group by 1, 2, 3
        order by 1, 2, 4 desc`,
      [itemId],
    ),
    db.query<{ drafts: number }>(
      `select count(*) drafts from application where split_part(item_id, '@', 1) = $1 and submitted_at is null`,
      [itemId],
    ),
  ])
  return { drafts: drafts?.drafts ?? 0, steps }
}

/** Whoever has a draft of an item, once each. */
export const draftHolders = (db: Connection, itemId: string): Promise<{ subjectId: string }[]> =>
  db.query(
    `select distinct subject_id "subjectId" from application
      where split_part(item_id, '@', 1) = $1 and submitted_at is null`,
    [itemId],
  )
