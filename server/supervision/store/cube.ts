// The cube and what is remembered of each case. Column names come from the list of counts, never from a request.

import type { CaseState } from '../../cases/index.ts'
import type { Connection } from '../../platform/database/index.ts'
import { type CountName, type Counts, type CubeKey, countNames } from '../counts.ts'
import { type CountedEvent, countedKinds, type Tally } from '../tally.ts'

type LimitClock = NonNullable<CaseState['clock']>

const column = (name: CountName): string => name.replace(/[A-Z0-9]/g, (mark) => `_${mark.toLowerCase()}`)
const columns = countNames.map(column)

export async function findTally(tx: Connection, caseId: string): Promise<Tally | undefined> {
  const [row] = await tx.query<Tally>(
    {
      name: 'tally_find',
      text: `select seq, visits, last_visit_on "lastVisitOn", supplements, rated from case_tally where case_id = $1 for update`,
    },
    [caseId],
  )
  return row
}

/** The promised clock of a case as it is now; final once the case is concluded. */
export async function findClock(tx: Connection, caseId: string): Promise<LimitClock | null> {
  const [row] = await tx.query<{ clock: LimitClock | null }>(
    { name: 'tally_clock', text: `select state->'clock' clock from "case" where case_id = $1` },
    [caseId],
  )
  return row?.clock ?? null
}

export async function saveTallies(tx: Connection, tallies: readonly (Tally & { caseId: string })[]): Promise<void> {
  await tx.query(
    {
      name: 'tally_save',
      text: `insert into case_tally (case_id, seq, visits, last_visit_on, supplements, rated)
        select "caseId", seq, visits, "lastVisitOn", supplements, rated
        from jsonb_to_recordset($1::jsonb) t("caseId" uuid, seq int, visits int, "lastVisitOn" date, supplements int, rated boolean)
        on conflict (case_id) do update set seq = excluded.seq, visits = excluded.visits, last_visit_on = excluded.last_visit_on,
          supplements = excluded.supplements, rated = excluded.rated`,
    },
    [JSON.stringify(tallies)],
  )
}

const addStatement = {
  name: 'cube_add',
  text: `insert into statistics_cube as c (day, item_id, organ_id, site_id, channel, division, district, ${columns.join(', ')})
    select day, "itemId", "organId", "siteId", channel, division, district, ${countNames.map((name) => `coalesce("${name}", 0)`).join(', ')}
    from jsonb_to_recordset($1::jsonb) r(day date, "itemId" text, "organId" text, "siteId" text, channel text, division text, district text,
      ${countNames.map((name) => `"${name}" int`).join(', ')})
    on conflict (day, item_id, organ_id, site_id, channel, division) do update set
      ${columns.map((name) => `${name} = c.${name} + excluded.${name}`).join(', ')}`,
}

/** Adds to the cube; each key at most once. */
export async function addToCube(tx: Connection, rows: readonly (CubeKey & Counts)[]): Promise<void> {
  if (rows.length > 0) await tx.query(addStatement, [JSON.stringify(rows)])
}

/** Empties cube and memory, and keeps every other writer of them out until the transaction ends. */
export async function clearCube(tx: Connection): Promise<void> {
  await tx.query('lock table case_tally, statistics_cube in exclusive mode')
  await tx.query('delete from case_tally')
  await tx.query('delete from statistics_cube')
}

/** The counted events of the next `cases` cases behind `after`, in order, each with its case's clock; and the last case read. */
export async function readCountedEvents(
  db: Connection,
  after: string,
  cases: number,
): Promise<{ events: (CountedEvent & { clock: LimitClock | null })[]; last: string | undefined }> {
  const rows = await db.query<CountedEvent & { clock: LimitClock | null; seq: number | null }>(
    `select c.case_id "caseId", e.seq, e.kind, e.at, e.actor, e.data, c.item_id "itemId", c.organ_id "organId", c.site_id "siteId",
       c.channel, c.division, c.state->'clock' clock
     from (select * from "case" where case_id > $1 order by case_id limit $2) c
     left join case_event e on e.case_id = c.case_id and e.kind = any($3::text[])
     order by c.case_id, e.seq`,
    [after, cases, countedKinds],
  )
  return { events: rows.filter((row) => row.seq !== null), last: rows.at(-1)?.caseId }
}

/** Which part of the cube: days from and to (both included), and what division codes begin with. */
export type Slice = { from: string; to: string; prefixes: readonly string[] }

const groups = {
  day: 'day::text',
  item: 'item_id',
  district: 'district',
  channel: 'channel',
  organ: 'organ_id',
  all: `''`,
} as const
export type Grouping = keyof typeof groups

/** Sums of the counts asked for, per group, in the order of the group's key. */
export async function sumCube(
  db: Connection,
  by: Grouping,
  names: readonly CountName[],
  { from, to, prefixes }: Slice,
): Promise<(Counts & { key: string })[]> {
  return db.query<Counts & { key: string }>(
    `select ${groups[by]} key, ${names.map((name) => `coalesce(sum(${column(name)}), 0) "${name}"`).join(', ')}
     from statistics_cube
     where day between $1 and $2 and division ^@ any($3::text[])
     group by 1 order by 1`,
    [from, to, prefixes],
  )
}

/** Ratings of an item ever given. */
export async function sumRatings(db: Connection, itemId: string): Promise<Counts> {
  const [row] = await db.query<Counts>(
    `select ${[1, 2, 3, 4, 5].map((level) => `coalesce(sum(rated_${level}), 0) "rated${level}"`).join(', ')}
     from statistics_cube where item_id = $1 and rated_1 + rated_2 + rated_3 + rated_4 + rated_5 > 0`,
    [itemId],
  )
  return row ?? {}
}
