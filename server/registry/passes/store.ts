// SQL of passes and tests.

import type { Connection, Database } from '../../platform/database/index.ts'
import type { Question } from './content.ts'
import type { PassEvent } from './standing.ts'
import type { Answers } from './test.ts'

export type TestRow = {
  testId: string
  staffId: string
  questions: Question[]
  answers: Answers
  startedAt: string
  endsAt: string
  handedInAt: string | null
  percent: number | null
  passed: boolean | null
}
const instant = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
const testColumns = `test_id "testId", staff_id "staffId", questions, answers, ${instant('started_at')} "startedAt",
  ${instant('ends_at')} "endsAt", ${instant('handed_in_at')} "handedInAt", percent, passed`

/** What happened to each of them, oldest first. */
export async function eventsOf(db: Connection, staffIds: readonly string[]): Promise<Map<string, PassEvent[]>> {
  const rows = await db.query<PassEvent & { staffId: string }>(
    `select staff_id "staffId", kind, ${instant('at')} at, by_name "byName", data from pass_event
     where staff_id = any($1::uuid[]) order by at, event_id`,
    [staffIds],
  )
  const events = new Map<string, PassEvent[]>(staffIds.map((id) => [id, []]))
  for (const { staffId, ...event } of rows) events.get(staffId)?.push(event)
  return events
}

export async function insertEvent(
  db: Connection,
  { eventId, staffId, kind, at, byName, data }: PassEvent & { eventId: string; staffId: string },
): Promise<void> {
  await db.query(
    'insert into pass_event (event_id, staff_id, kind, at, by_name, data) values ($1, $2, $3, $4, $5, $6)',
    [eventId, staffId, kind, at, byName, JSON.stringify(data)],
  )
}

export type StaffLine = { staffId: string; name: string; units: string[] }

/** Who is assigned one of the posts, with the units, by name. */
export const staffWithPosts = (db: Connection, posts: readonly string[]): Promise<StaffLine[]> =>
  db.query<StaffLine>(
    `select s.staff_id "staffId", s.name, array_agg(p.unit order by p.unit) units
     from staff s join staff_post p using (staff_id) where p.post = any($1::text[])
     group by s.staff_id, s.name order by s.name, s.staff_id`,
    [posts],
  )

/** Begins a test unless one is under way; undefined then. */
export async function insertTest(
  db: Database,
  test: Pick<TestRow, 'testId' | 'staffId' | 'questions' | 'startedAt' | 'endsAt'>,
): Promise<TestRow | undefined> {
  const [row] = await db.query<TestRow>(
    `insert into staff_test (test_id, staff_id, questions, started_at, ends_at) values ($1, $2, $3, $4, $5)
     on conflict (staff_id) where handed_in_at is null do nothing returning ${testColumns}`,
    [test.testId, test.staffId, JSON.stringify(test.questions), test.startedAt, test.endsAt],
  )
  return row
}

export async function findTest(db: Connection, testId: string): Promise<TestRow | undefined> {
  const [row] = await db.query<TestRow>(`select ${testColumns} from staff_test where test_id = $1`, [testId])
  return row
}

/** Tests of somebody, the latest first. */
export const testsOf = (db: Connection, staffId: string): Promise<TestRow[]> =>
  db.query<TestRow>(`select ${testColumns} from staff_test where staff_id = $1 order by started_at desc limit 20`, [
    staffId,
  ])

/** False when the test is handed in, or its time is over. */
export async function saveAnswers(db: Connection, testId: string, answers: Answers, now: string): Promise<boolean> {
  const rows = await db.query(
    `update staff_test set answers = answers || $2::jsonb where test_id = $1 and handed_in_at is null and ends_at > $3
     returning test_id`,
    [testId, JSON.stringify(answers), now],
  )
  return rows.length > 0
}

/** False when it was marked already. */
export async function saveMark(
  tx: Connection,
  { testId, handedInAt, percent, passed }: { testId: string; handedInAt: string; percent: number; passed: boolean },
): Promise<boolean> {
  const rows = await tx.query(
    `update staff_test set handed_in_at = $2, percent = $3, passed = $4 where test_id = $1 and handed_in_at is null
     returning test_id`,
    [testId, handedInAt, percent, passed],
  )
  return rows.length > 0
}
