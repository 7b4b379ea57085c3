// Decisions that departed from the benchmark: written once per event, counted and listed by where they were made.

import type { Connection } from '../../platform/database/index.ts'

export type Departure = {
  caseId: string
  seq: number
  caseNo: string
  itemId: string
  division: string
  district: string
  unit: string
  decidedAt: string
  decidedBy: string
  recommended: string
  decided: string
  reason: string
}
export type DepartureFilter = {
  prefixes: readonly string[]
  unit?: string | undefined
  item?: string | undefined
  /** Instant. */
  since: string
}
export type DepartureKey = { decidedAt: string; caseId: string }

export async function insertDeparture(tx: Connection, departure: Departure): Promise<void> {
  await tx.query(
    {
      name: 'departure_insert',
      text: `insert into benchmark_departure (case_id, seq, case_no, item_id, division, district, unit, decided_at, decided_by, recommended, decided, reason)
        select "caseId", seq, "caseNo", "itemId", division, district, unit, "decidedAt", "decidedBy", recommended, decided, reason
        from jsonb_to_record($1::jsonb) d("caseId" uuid, seq int, "caseNo" text, "itemId" text, division text, district text, unit text,
          "decidedAt" timestamptz, "decidedBy" text, recommended text, decided text, reason text)
        on conflict (case_id, seq) do nothing`,
    },
    [JSON.stringify(departure)],
  )
}

const filter = `division ^@ any($1::text[]) and ($2::text is null or unit = $2) and ($3::text is null or item_id = $3) and decided_at >= $4`

/** How many: in all, by district, by unit, by item. */
export function countDepartures(
  db: Connection,
  { prefixes, unit, item, since }: DepartureFilter,
): Promise<{ by: 'all' | 'district' | 'unit' | 'item'; key: string; count: number }[]> {
  return db.query(
    `select case when grouping(district) = 0 then 'district' when grouping(unit) = 0 then 'unit' when grouping(item_id) = 0 then 'item' else 'all' end by,
       coalesce(district, unit, item_id, '') key, count(*) count
     from benchmark_departure where ${filter}
     group by grouping sets ((), (district), (unit), (item_id))
     order by 1, 3 desc, 2`,
    [prefixes, unit ?? null, item ?? null, since],
  )
}

/** The latest first, behind `after`. */
export function listDepartures(
  db: Connection,
  { prefixes, unit, item, since }: DepartureFilter,
  { after, limit }: { after?: DepartureKey | undefined; limit: number },
): Promise<Departure[]> {
  return db.query<Departure>(
    `select case_id "caseId", seq, case_no "caseNo", item_id "itemId", division, district, unit, decided_at "decidedAt",
       decided_by "decidedBy", recommended, decided, reason
     from benchmark_departure
     where ${filter} and (decided_at, case_id) < (coalesce($5::timestamptz, 'infinity'), coalesce($6::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
     order by decided_at desc, case_id desc limit $7`,
    [prefixes, unit ?? null, item ?? null, since, after?.decidedAt ?? null, after?.caseId ?? null, limit],
  )
}
