// Absences: who is away, from when until when, and who stands in. A row ends by its date, or sooner when somebody ends it.

import type { Connection } from '../../platform/database/index.ts'

export type AbsenceRow = {
  absenceId: string
  staffId: string
  name: string
  standInId: string
  standInName: string
  fromOn: string
  untilOn: string
  fromAt: string
  untilAt: string
  reason: string
  setBy: string
}

const columns = `a.absence_id "absenceId", a.staff_id "staffId", s.name, a.stand_in_id "standInId", i.name "standInName",
  a.from_on::text "fromOn", a.until_on::text "untilOn", a.from_at "fromAt", a.until_at "untilAt", a.reason, a.set_by "setBy"`
const joined = `from absence a join staff s on s.staff_id = a.staff_id join staff i on i.staff_id = a.stand_in_id`

/** Those for whom a member of staff stands in now. */
export async function absentFor(db: Connection, standInId: string, now: Temporal.Instant): Promise<string[]> {
  const rows = await db.query<{ staffId: string }>(
    {
      name: 'absent_for',
      text: `select staff_id "staffId" from absence
        where stand_in_id = $1 and ended_at is null and from_at <= $2 and until_at > $2`,
    },
    [standInId, now.toString()],
  )
  return rows.map(({ staffId }) => staffId)
}

/** Absences that are not over and concern one of the staff, as the one who is away or as the one who stands in; soonest first. */
export function listAbsences(
  db: Connection,
  staffIds: readonly string[],
  now: Temporal.Instant,
): Promise<AbsenceRow[]> {
  return db.query<AbsenceRow>(
    `select ${columns} ${joined}
     where (a.staff_id = any($1::uuid[]) or a.stand_in_id = any($1::uuid[])) and a.ended_at is null and a.until_at > $2
     order by a.from_at, a.absence_id limit 500`,
    [staffIds, now.toString()],
  )
}

export async function findAbsence(
  db: Connection,
  absenceId: string,
  now: Temporal.Instant,
): Promise<AbsenceRow | undefined> {
  const [row] = await db.query<AbsenceRow>(
    `select ${columns} ${joined} where a.absence_id = $1 and a.ended_at is null and a.until_at > $2`,
    [absenceId, now.toString()],
  )
  return row
}

export async function insertAbsence(
  db: Connection,
  row: Omit<AbsenceRow, 'name' | 'standInName'> & { setAt: string },
): Promise<void> {
  await db.query(
    `insert into absence (absence_id, staff_id, stand_in_id, from_on, until_on, from_at, until_at, reason, set_by, set_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      row.absenceId,
      row.staffId,
      row.standInId,
      row.fromOn,
      row.untilOn,
      row.fromAt,
      row.untilAt,
      row.reason,
      row.setBy,
      row.setAt,
    ],
  )
}

/** Ends one that is not over. */
export async function endAbsence(db: Connection, absenceId: string, by: string, at: string): Promise<void> {
  await db.query(
    'update absence set ended_by = $2, ended_at = $3 where absence_id = $1 and ended_at is null and until_at > $3',
    [absenceId, by, at],
  )
}

/** How many open tasks each of the staff has in hand. */
export async function countClaimed(db: Connection, staffIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await db.query<{ staffId: string; n: number }>(
    `select claimed_by "staffId", count(*)::int n from task where claimed_by = any($1::uuid[]) group by claimed_by`,
    [staffIds],
  )
  return new Map(rows.map(({ staffId, n }) => [staffId, n]))
}
