// All SQL of the agent institutions.

import type { Connection } from '../../../platform/database/index.ts'
import type { Contract, Institution } from '../institution.ts'

const columns = `institution_id "institutionId", kind, jsonb_build_object('zh', name_zh, 'en', name_en) name, division_code "divisionCode",
  from_on "fromOn", until_on "untilOn", items, outlets, fee_fen "feeFen", registered_at "registeredAt", registered_by "registeredBy",
  ended_at "endedAt", ended_by "endedBy", ended_why "endedWhy"`

const first = async <T>(rows: Promise<T[]>): Promise<T | undefined> => (await rows)[0]

/** All institutions, those that may still run first. */
export const listInstitutions = (db: Connection): Promise<Institution[]> =>
  db.query(
    `select ${columns} from agent_institution order by ended_at nulls first, until_on desc, institution_id limit 2000`,
  )

export const findInstitution = (db: Connection, institutionId: string): Promise<Institution | undefined> =>
  first(db.query(`select ${columns} from agent_institution where institution_id = $1`, [institutionId]))

const contractValues = (it: Contract) => [
  it.kind,
  it.name.zh,
  it.name.en,
  it.fromOn,
  it.untilOn,
  it.items,
  JSON.stringify(it.outlets),
  it.feeFen,
]

export async function insertInstitution(
  tx: Connection,
  it: Contract & Pick<Institution, 'institutionId' | 'divisionCode' | 'registeredAt' | 'registeredBy'>,
): Promise<boolean> {
  const rows = await tx.query(
    `insert into agent_institution (institution_id, kind, name_zh, name_en, from_on, until_on, items, outlets, fee_fen, division_code,
       registered_at, registered_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict do nothing returning institution_id`,
    [it.institutionId, ...contractValues(it), it.divisionCode, it.registeredAt, it.registeredBy],
  )
  return rows.length === 1
}

/** Changes a contract that was not ended. */
export const changeInstitution = (
  tx: Connection,
  institutionId: string,
  contract: Contract,
): Promise<Institution | undefined> =>
  first(
    tx.query(
      `update agent_institution set kind = $2, name_zh = $3, name_en = $4, from_on = $5, until_on = $6, items = $7, outlets = $8, fee_fen = $9
       where institution_id = $1 and ended_at is null returning ${columns}`,
      [institutionId, ...contractValues(contract)],
    ),
  )

export const endInstitution = (
  tx: Connection,
  { institutionId, at, by, why }: { institutionId: string; at: string; by: string; why: string },
): Promise<Institution | undefined> =>
  first(
    tx.query(
      `update agent_institution set ended_at = $2, ended_by = $3, ended_why = $4
       where institution_id = $1 and ended_at is null returning ${columns}`,
      [institutionId, at, by, why],
    ),
  )

export type AgentEvent = { kind: string; at: string; by: string; data: Record<string, unknown> }

export async function insertEvent(
  tx: Connection,
  institutionId: string,
  { kind, at, by, byId, data }: AgentEvent & { byId: string | null },
): Promise<void> {
  await tx.query(
    `insert into agent_event (institution_id, kind, at, by_name, by_id, data) values ($1, $2, $3, $4, $5, $6)`,
    [institutionId, kind, at, by, byId, JSON.stringify(data)],
  )
}

/** The latest first. */
export const listEvents = (db: Connection, institutionId: string): Promise<AgentEvent[]> =>
  db.query(
    `select kind, at, by_name "by", data from agent_event where institution_id = $1 order by seq desc limit 200`,
    [institutionId],
  )

// Staff

export type Clerk = { staffId: string; name: string; username: string; outletId: string; addedAt: string }

export const listClerks = (db: Connection, institutionId: string): Promise<Clerk[]> =>
  db.query(
    `select c.staff_id "staffId", s.name, s.username, c.outlet_id "outletId", c.added_at "addedAt"
     from agent_clerk c join staff s using (staff_id) where c.institution_id = $1 and c.removed_at is null order by s.name, c.staff_id`,
    [institutionId],
  )

export async function insertClerk(
  tx: Connection,
  it: { staffId: string; institutionId: string; outletId: string; at: string; by: string },
): Promise<void> {
  await tx.query(
    `insert into agent_clerk (staff_id, institution_id, outlet_id, added_at, added_by) values ($1, $2, $3, $4, $5)
     on conflict (staff_id) do nothing`,
    [it.staffId, it.institutionId, it.outletId, it.at, it.by],
  )
}

/** False when there is no such clerk any more. */
export async function removeClerk(
  tx: Connection,
  { staffId, institutionId, at }: { staffId: string; institutionId: string; at: string },
): Promise<boolean> {
  const rows = await tx.query(
    `update agent_clerk set removed_at = $3 where staff_id = $1 and institution_id = $2 and removed_at is null returning staff_id`,
    [staffId, institutionId, at],
  )
  return rows.length === 1
}

/** The institution at which somebody takes applications in, with his outlet. */
export const findAtWork = (
  db: Connection,
  institutionId: string,
  staffId: string,
): Promise<(Institution & { outletId: string | null }) | undefined> =>
  first(
    db.query(
      `select ${columns}, (select c.outlet_id from agent_clerk c where c.staff_id = $2 and c.institution_id = $1 and c.removed_at is null) "outletId"
       from agent_institution where institution_id = $1`,
      [institutionId, staffId],
    ),
  )
