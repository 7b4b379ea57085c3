// SQL of mandates. Ending one closes the sessions that use it, in the same statement.

import type { Connection } from '../../platform/database/index.ts'
import type { SubjectKind } from '../context.ts'
import type { Mandate, MandateKind } from './mandate.ts'

export type MandateRow = Omit<Mandate, 'giverName' | 'takerName'> & { giverNameEnc: Buffer; takerNameEnc: Buffer }

const mandate = `mandate_id "mandateId", kind, giver_id "giverId", giver_kind "giverKind", giver_name_enc "giverNameEnc",
  taker_id "takerId", taker_name_enc "takerNameEnc", items, until_on::text "untilOn", made_at "madeAt",
  accepted_at "acceptedAt", ended_at "endedAt", ended_by "endedBy"`

export type NewMandate = {
  mandateId: string
  kind: MandateKind
  giverId: string
  giverKind: SubjectKind
  giverNameEnc: Buffer
  takerId: string | null
  takerIndex: Buffer
  takerNameEnc: Buffer
  items: readonly string[]
  untilOn: string
  basis: string | null
  madeBy: string
  madeAt: string
  acceptedAt: string | null
}

export async function insertMandate(db: Connection, it: NewMandate): Promise<void> {
  await db.query(
    `insert into mandate (mandate_id, kind, giver_id, giver_kind, giver_name_enc, taker_id, taker_index, taker_name_enc, items,
       until_on, basis, made_by, made_at, accepted_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      it.mandateId,
      it.kind,
      it.giverId,
      it.giverKind,
      it.giverNameEnc,
      it.takerId,
      it.takerIndex,
      it.takerNameEnc,
      it.items,
      it.untilOn,
      it.basis,
      it.madeBy,
      it.madeAt,
      it.acceptedAt,
    ],
  )
}

/** Given or taken by a subject, the newest first. */
export const listMandates = (db: Connection, subjectId: string): Promise<MandateRow[]> =>
  db.query<MandateRow>(
    `select ${mandate} from mandate where giver_id = $1 or taker_id = $1 order by made_at desc, mandate_id desc limit 200`,
    [subjectId],
  )

export async function findMandate(db: Connection, mandateId: string): Promise<MandateRow | undefined> {
  const [found] = await db.query<MandateRow>(`select ${mandate} from mandate where mandate_id = $1`, [mandateId])
  return found
}

export const readMandates = (db: Connection, ids: readonly string[]): Promise<MandateRow[]> =>
  db.query<MandateRow>(`select ${mandate} from mandate where mandate_id = any($1::uuid[])`, [ids])

/** Mandates offered to a citizen number that nobody had an account with. */
export const listOpenTo = (db: Connection, takerIndex: Buffer): Promise<MandateRow[]> =>
  db.query<MandateRow>(`select ${mandate} from mandate where taker_index = $1 and taker_id is null`, [takerIndex])

export const setTaker = async (db: Connection, mandateId: string, takerId: string): Promise<void> => {
  await db.query('update mandate set taker_id = $2 where mandate_id = $1 and taker_id is null and giver_id <> $2', [
    mandateId,
    takerId,
  ])
}

/** False when it was answered or ended meanwhile. */
export async function acceptMandate(db: Connection, mandateId: string, takerId: string, at: string): Promise<boolean> {
  const rows = await db.query(
    `update mandate set accepted_at = $3
     where mandate_id = $1 and taker_id = $2 and accepted_at is null and ended_at is null returning mandate_id`,
    [mandateId, takerId, at],
  )
  return rows.length > 0
}

/** Ends a mandate and every session in which it is used; false when it had ended. */
export async function endMandate(db: Connection, mandateId: string, by: 'giver' | 'taker' | 'window', at: string) {
  const rows = await db.query(
    `with ended as (
       update mandate set ended_at = $3, ended_by = $2 where mandate_id = $1 and ended_at is null returning mandate_id
     ), closed as (
       delete from session where actor #>> '{mandate,id}' in (select mandate_id::text from ended)
     )
     select mandate_id from ended`,
    [mandateId, by, at],
  )
  return rows.length > 0
}
