// All SQL of the integrators.

import type { Connection } from '../../platform/database/index.ts'
import type { Client, ClientFacts, Scope } from './client.ts'

const columns = `client_id "clientId", name, contact, division_code "divisionCode", scopes, items, organs, registered_at "registeredAt",
  registered_by "registeredBy", rotated_at "rotatedAt", former_until "formerUntil", used_at "usedAt", revoked_at "revokedAt", revoked_by "revokedBy", revoked_why "revokedWhy"`

const first = async <T>(rows: Promise<T[]>): Promise<T | undefined> => (await rows)[0]

/** All clients, those in use first. */
export const listClients = (db: Connection): Promise<Client[]> =>
  db.query(`select ${columns} from integrator order by revoked_at nulls first, registered_at desc limit 2000`)

export const findClient = (db: Connection, clientId: string): Promise<Client | undefined> =>
  first(db.query(`select ${columns} from integrator where client_id = $1`, [clientId]))

export async function insertClient(
  tx: Connection,
  it: ClientFacts &
    Pick<Client, 'clientId' | 'divisionCode' | 'registeredAt' | 'registeredBy'> & { secretHash: Buffer },
): Promise<void> {
  await tx.query(
    `insert into integrator (client_id, name, contact, division_code, scopes, items, organs, secret_hash, registered_at, registered_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      it.clientId,
      it.name,
      it.contact,
      it.divisionCode,
      it.scopes,
      it.items,
      it.organs,
      it.secretHash,
      it.registeredAt,
      it.registeredBy,
    ],
  )
}

/** Changes a client that is not revoked; tokens given out before keep at most what is still granted. */
export const changeClient = (tx: Connection, clientId: string, it: ClientFacts): Promise<Client | undefined> =>
  first(
    tx.query(
      `update integrator set name = $2, contact = $3, scopes = $4, items = $5, organs = $6
       where client_id = $1 and revoked_at is null returning ${columns}`,
      [clientId, it.name, it.contact, it.scopes, it.items, it.organs],
    ),
  )

export const setSecret = (
  tx: Connection,
  { clientId, secretHash, at, formerUntil }: { clientId: string; secretHash: Buffer; at: string; formerUntil: string },
): Promise<Client | undefined> =>
  first(
    tx.query(
      `update integrator set former_secret_hash = secret_hash, former_until = $4, secret_hash = $2, rotated_at = $3
       where client_id = $1 and revoked_at is null returning ${columns}`,
      [clientId, secretHash, at, formerUntil],
    ),
  )

/** Undefined when there is none that is still good. */
export const endFormer = (tx: Connection, clientId: string, at: string): Promise<Client | undefined> =>
  first(
    tx.query(
      `update integrator set former_secret_hash = null, former_until = null
       where client_id = $1 and former_until > $2 returning ${columns}`,
      [clientId, at],
    ),
  )

export const revokeClient = (
  tx: Connection,
  { clientId, at, by, why }: { clientId: string; at: string; by: string; why: string },
): Promise<Client | undefined> =>
  first(
    tx.query(
      `update integrator set revoked_at = $2, revoked_by = $3, revoked_why = $4, secret_hash = null,
         former_secret_hash = null, former_until = null
       where client_id = $1 and revoked_at is null returning ${columns}`,
      [clientId, at, by, why],
    ),
  )

export const deleteTokensOf = async (tx: Connection, clientId: string): Promise<void> => {
  await tx.query('delete from integrator_token where client_id = $1', [clientId])
}

export async function insertEvent(
  tx: Connection,
  clientId: string,
  it: { kind: string; at: string; by: string; byId: string | null; data: object },
): Promise<void> {
  await tx.query(
    'insert into integrator_event (client_id, kind, at, by_name, by_id, data) values ($1, $2, $3, $4, $5, $6)',
    [clientId, it.kind, it.at, it.by, it.byId, JSON.stringify(it.data)],
  )
}

/** The client with this secret, or with the one before while that is good. */
export const findBySecret = (
  db: Connection,
  clientId: string,
  secretHash: Buffer,
  at: string,
): Promise<Client | undefined> =>
  first(
    db.query(
      `select ${columns} from integrator where client_id = $1 and revoked_at is null
         and (secret_hash = $2 or (former_secret_hash = $2 and former_until > $3))`,
      [clientId, secretHash, at],
    ),
  )

/** Keeps a token, and drops those of the client that have ended. */
export async function insertToken(
  db: Connection,
  it: { tokenHash: Buffer; clientId: string; scopes: readonly Scope[]; now: string; expiresAt: string },
): Promise<void> {
  await db.query(
    `with ended as (delete from integrator_token where client_id = $2 and expires_at <= $4)
     insert into integrator_token (token_hash, client_id, scopes, expires_at) values ($1, $2, $3, $5)`,
    [it.tokenHash, it.clientId, it.scopes, it.now, it.expiresAt],
  )
}

export type Asking = Pick<Client, 'clientId' | 'name' | 'items' | 'organs'> & { scopes: Scope[]; used: number }

/** Whose token this is, and how often the client has asked in the minute that runs, this time among them. */
export const askWithToken = (
  db: Connection,
  { tokenHash, now, minuteAgo }: { tokenHash: Buffer; now: string; minuteAgo: string },
): Promise<Asking | undefined> =>
  first(
    db.query(
      {
        name: 'integrator_token',
        text: `update integrator i set used_at = $2,
           minute_used = case when i.minute_from > $3 then i.minute_used + 1 else 1 end,
           minute_from = case when i.minute_from > $3 then i.minute_from else $2 end
         from integrator_token t where t.token_hash = $1 and t.expires_at > $2 and i.client_id = t.client_id and i.revoked_at is null
         returning i.client_id "clientId", i.name, i.items, i.organs, i.minute_used used,
           array(select unnest(t.scopes) intersect select unnest(i.scopes)) scopes`,
      },
      [tokenHash, now, minuteAgo],
    ),
  )

export async function follow(db: Connection, clientId: string, caseId: string, at: string): Promise<void> {
  await db.query(
    'insert into integrator_case (case_id, client_id, followed_at) values ($1, $2, $3) on conflict do nothing',
    [caseId, clientId, at],
  )
}

/** Those of the cases that the client follows. */
export async function followed(db: Connection, clientId: string, caseIds: readonly string[]): Promise<Set<string>> {
  const rows = await db.query<{ caseId: string }>(
    'select case_id "caseId" from integrator_case where client_id = $1 and case_id = any($2::uuid[])',
    [clientId, caseIds],
  )
  return new Set(rows.map(({ caseId }) => caseId))
}
