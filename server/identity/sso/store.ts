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

type ConsentRow = { clientId: string; site: string; scopes: string[]; agreedAt: string }

export async function insertConsent(
  db: Connection,
  it: { subjectId: string; clientId: string; grantHash: Buffer; scopes: readonly string[]; agreedAt: string },
): Promise<void> {
  await db.query(
    'insert into sso_consent (subject_id, client_id, grant_hash, scopes, agreed_at) values ($1, $2, $3, $4, $5)',
    [it.subjectId, it.clientId, it.grantHash, it.scopes, it.agreedAt],
  )
}

/** One line a site: what the last consent that still holds covers. */
export const listConsents = (db: Connection, subjectId: string, now: string): Promise<ConsentRow[]> =>
  db.query<ConsentRow>(
    `select * from (
       select distinct on (c.client_id) c.client_id "clientId", s.name site, c.scopes, c.agreed_at "agreedAt"
       from sso_consent c join sso_site s on s.client_id = c.client_id and s.ended_at is null
         join sso_payload g on g.kind = 'Grant' and g.id_hash = c.grant_hash and g.expires_at > $2
       where c.subject_id = $1 order by c.client_id, c.agreed_at desc
     ) latest order by "agreedAt" desc`,
    [subjectId, now],
  )

/** Takes back all that a person agreed to at a site; false when there was nothing. */
export async function withdrawConsent(db: Connection, subjectId: string, clientId: string): Promise<boolean> {
  const rows = await db.query(
    `with gone as (
       delete from sso_consent where subject_id = $1 and client_id = $2 returning grant_hash
     ), void as (
       delete from sso_payload
       where grant_hash in (select grant_hash from gone) or (kind = 'Grant' and id_hash in (select grant_hash from gone))
     )
     select 1 from gone`,
    [subjectId, clientId],
  )
  return rows.length > 0
}
