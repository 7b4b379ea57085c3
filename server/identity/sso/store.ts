// SQL of single sign-on.

import type { Connection } from '../../platform/database/index.ts'

export type SiteRow = {
  clientId: string
  name: string
  divisionCode: string
  redirectUris: string[]
  logoutUris: string[]
  scopes: string[]
  secretEnc: Buffer
  madeAt: string
  endedAt: string | null
}
const site = `client_id "clientId", name, division_code "divisionCode", redirect_uris "redirectUris", logout_uris "logoutUris", scopes,
  secret_enc "secretEnc", made_at "madeAt", ended_at "endedAt"`

export async function insertSite(db: Connection, it: Omit<SiteRow, 'endedAt'> & { madeBy: string }): Promise<void> {
  await db.query(
    `insert into sso_site (client_id, name, division_code, redirect_uris, logout_uris, scopes, secret_enc, made_by, made_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      it.clientId,
      it.name,
      it.divisionCode,
      it.redirectUris,
      it.logoutUris,
      it.scopes,
      it.secretEnc,
      it.madeBy,
      it.madeAt,
    ],
  )
}

export const listSites = (db: Connection): Promise<SiteRow[]> =>
  db.query<SiteRow>(`select ${site} from sso_site order by made_at desc, client_id`)

export async function findSite(db: Connection, clientId: string): Promise<SiteRow | undefined> {
  const [found] = await db.query<SiteRow>(`select ${site} from sso_site where client_id = $1`, [clientId])
  return found
}

/** Ends a site; what it holds of people is worth nothing from then on. */
export const endSite = async (db: Connection, clientId: string, at: string): Promise<void> => {
  await db.query('update sso_site set ended_at = coalesce(ended_at, $2) where client_id = $1', [clientId, at])
}

export type PayloadRow = { payloadEnc: Buffer; consumedAt: string | null }
type NewPayload = {
  kind: string
  idHash: Buffer
  grantHash: Buffer | null
  uid: string | null
  payloadEnc: Buffer
  now: string
  expiresAt: string
}

export async function upsertPayload(db: Connection, it: NewPayload): Promise<void> {
  await db.query('delete from sso_payload where expires_at < $1', [it.now])
  await db.query(
    `insert into sso_payload (kind, id_hash, grant_hash, uid, payload_enc, expires_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (kind, id_hash) do update
       set grant_hash = excluded.grant_hash, uid = excluded.uid, payload_enc = excluded.payload_enc, expires_at = excluded.expires_at`,
    [it.kind, it.idHash, it.grantHash, it.uid, it.payloadEnc, it.expiresAt],
  )
}

const payload = 'payload_enc "payloadEnc", consumed_at "consumedAt"'

export async function findPayload(db: Connection, kind: string, idHash: Buffer, now: string) {
  const [found] = await db.query<PayloadRow>(
    `select ${payload} from sso_payload where kind = $1 and id_hash = $2 and expires_at > $3`,
    [kind, idHash, now],
  )
  return found
}

export async function findPayloadByUid(db: Connection, kind: string, uid: string, now: string) {
  const [found] = await db.query<PayloadRow>(
    `select ${payload} from sso_payload where kind = $1 and uid = $2 and expires_at > $3`,
    [kind, uid, now],
  )
  return found
}

export const consumePayload = async (db: Connection, kind: string, idHash: Buffer, at: string): Promise<void> => {
  await db.query('update sso_payload set consumed_at = $3 where kind = $1 and id_hash = $2', [kind, idHash, at])
}

export const deletePayload = async (db: Connection, kind: string, idHash: Buffer): Promise<void> => {
  await db.query('delete from sso_payload where kind = $1 and id_hash = $2', [kind, idHash])
}

export const deleteGrant = async (db: Connection, grantHash: Buffer): Promise<void> => {
  await db.query('delete from sso_payload where grant_hash = $1', [grantHash])
}

export const listKeys = (db: Connection): Promise<{ jwkEnc: Buffer }[]> =>
  db.query('select jwk_enc "jwkEnc" from sso_key order by made_at desc, kid')

/** Puts the first key; another process may have been faster. */
export const insertFirstKey = async (db: Connection, kid: string, jwkEnc: Buffer, at: string): Promise<void> => {
  await db.query(
    'insert into sso_key (kid, jwk_enc, made_at) select $1, $2, $3 where not exists (select 1 from sso_key)',
    [kid, jwkEnc, at],
  )
}
