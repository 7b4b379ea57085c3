// Open dates: read page by page, moved when the calendar changes, and by which edition they were counted.

import type { Connection } from '../../platform/database/index.ts'

export type TimerRow = { timerId: string; firesAt: string; setAt: string }

/** True when the edition in force, the one noted last, is this one. */
export async function isCountedBy(db: Connection, edition: string): Promise<boolean> {
  const [row] = await db.query<{ sha256: string }>(
    'select sha256 from calendar_edition order by recounted_at desc limit 1',
  )
  return row?.sha256 === edition
}

export async function noteEdition(
  db: Connection,
  edition: string,
  at: string,
  { cases, moved }: { cases: number; moved: number },
): Promise<void> {
  await db.query(
    'insert into calendar_edition (sha256, recounted_at, cases, moved) values ($1, $2, $3, $4) on conflict do nothing',
    [edition, at, cases, moved],
  )
}

/** Ids of open cases behind one, a page. */
export async function openCases(db: Connection, after: string | undefined): Promise<string[]> {
  const rows = await db.query<{ caseId: string }>(
    `select case_id "caseId" from "case"
      where case_id > coalesce($1::uuid, '00000000-0000-0000-0000-000000000000') and status <> 'concluded'
      order by case_id limit 200`,
    [after ?? null],
  )
  return rows.map(({ caseId }) => caseId)
}

export const timersOf = (db: Connection, caseId: string): Promise<TimerRow[]> =>
  db.query<TimerRow>('select timer_id "timerId", fires_at "firesAt", set_at "setAt" from timer where case_id = $1', [
    caseId,
  ])

export async function moveTasks(
  tx: Connection,
  caseId: string,
  moved: readonly { taskId: string; dueAt: string }[],
): Promise<void> {
  await tx.query(
    `update task t set due_at = m."dueAt" from jsonb_to_recordset($2::jsonb) m("taskId" text, "dueAt" timestamptz)
      where t.case_id = $1 and t.task_id = m."taskId"`,
    [caseId, JSON.stringify(moved)],
  )
}

export async function moveTimers(
  tx: Connection,
  caseId: string,
  moved: readonly { timerId: string; firesAt: string }[],
): Promise<void> {
  await tx.query(
    `update timer t set fires_at = m."firesAt" from jsonb_to_recordset($2::jsonb) m("timerId" text, "firesAt" timestamptz)
      where t.case_id = $1 and t.timer_id = m."timerId"`,
    [caseId, JSON.stringify(moved)],
  )
}
