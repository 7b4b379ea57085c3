// Migration plans, and the open cases of a version.

import type { Connection } from '../../platform/database/index.ts'

export type PlanState = 'proposed' | 'approved' | 'rejected' | 'finished'
export type MigrationPlan = {
  planId: string
  itemId: string
  fromVersion: number
  toVersion: number
  map: Record<string, string>
  reason: string
  state: PlanState
  proposedBy: string
  proposedName: string
  proposedAt: string
  decidedName: string | null
  decidedAt: string | null
  cursor: string
  moved: number
  stayed: number
}

const columns = `plan_id "planId", item_id "itemId", from_version "fromVersion", to_version "toVersion", map, reason, state,
  proposed_by "proposedBy", proposed_name "proposedName", proposed_at "proposedAt", decided_name "decidedName", decided_at "decidedAt",
  cursor, moved, stayed`

export async function insertPlan(
  db: Connection,
  plan: Pick<MigrationPlan, 'planId' | 'itemId' | 'fromVersion' | 'toVersion' | 'map' | 'reason'> &
    Pick<MigrationPlan, 'proposedBy' | 'proposedName' | 'proposedAt'>,
): Promise<void> {
  await db.query(
    `insert into item_migration (plan_id, item_id, from_version, to_version, map, reason, proposed_by, proposed_name, proposed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      plan.planId,
      plan.itemId,
      plan.fromVersion,
      plan.toVersion,
      JSON.stringify(plan.map),
      plan.reason,
      plan.proposedBy,
      plan.proposedName,
      plan.proposedAt,
    ],
  )
}

export async function findPlan(db: Connection, planId: string): Promise<MigrationPlan | undefined> {
  const [row] = await db.query<MigrationPlan>(`select ${columns} from item_migration where plan_id = $1`, [planId])
  return row
}

/** Plans of an item, the newest first. */
export const listPlans = (db: Connection, itemId: string): Promise<MigrationPlan[]> =>
  db.query<MigrationPlan>(
    `select ${columns} from item_migration where item_id = $1 order by proposed_at desc, plan_id desc limit 50`,
    [itemId],
  )

/** A second person's decision; false when the plan is no longer waiting for one. */
export async function decidePlan(
  db: Connection,
  decision: { planId: string; state: 'approved' | 'rejected'; by: string; name: string; at: string },
): Promise<boolean> {
  const rows = await db.query(
    `update item_migration set state = $2, decided_by = $3, decided_name = $4, decided_at = $5
      where plan_id = $1 and state = 'proposed' returning plan_id`,
    [decision.planId, decision.state, decision.by, decision.name, decision.at],
  )
  return rows.length === 1
}

/** Notes how far a run has come; `after` says from where it came, so that two runs at once count nothing twice. */
export async function advancePlan(
  db: Connection,
  run: { planId: string; after: string; cursor: string; moved: number; stayed: number; isFinished: boolean },
): Promise<boolean> {
  const rows = await db.query(
    `update item_migration set cursor = $3, moved = moved + $4, stayed = stayed + $5,
        state = case when $6 then 'finished' else state end
      where plan_id = $1 and cursor = $2 and state = 'approved' returning plan_id`,
    [run.planId, run.after, run.cursor, run.moved, run.stayed, run.isFinished],
  )
  return rows.length === 1
}

/** Open cases of a version behind a case, by id. */
export async function openCasesOf(
  db: Connection,
  { itemId, version, after, limit }: { itemId: string; version: number; after: string; limit: number },
): Promise<string[]> {
  const rows = await db.query<{ caseId: string }>(
    `select case_id "caseId" from "case"
      where item_id = $1 and item_version = $2 and case_id > $3 and status <> 'concluded'
      order by case_id limit $4`,
    [itemId, version, after, limit],
  )
  return rows.map(({ caseId }) => caseId)
}

/** How many cases are open per version of an item. */
export const countOpenByVersion = (db: Connection, itemId: string): Promise<{ version: number; open: number }[]> =>
  db.query<{ version: number; open: number }>(
    `select item_version as version, count(*)::int as open from "case"
      where item_id = $1 and status <> 'concluded'
      group by item_version order by item_version`,
    [itemId],
  )

/** The version that a case runs on from now; its step is written in the same transaction. */
export async function setItemVersion(tx: Connection, caseId: string, version: number): Promise<void> {
  await tx.query('update "case" set item_version = $2 where case_id = $1', [caseId, version])
}
