// All SQL of the room. Attempts are counted before they are checked, in one statement: guessing in parallel gains nothing.

import type { Connection } from '../platform/database/index.ts'
import type { Actor } from '../platform/http/index.ts'

export type Account = {
  accountId: string
  kind: 'person' | 'enterprise' | 'staff'
  subjectId: string | null
  staffId: string | null
  nameEnc: Buffer
  passwordHash: string | null
  totpSecretEnc: Buffer | null
}
export type NewAccount = Pick<Account, 'accountId' | 'kind' | 'nameEnc'> & {
  subjectId?: string
  staffId?: string
  phoneIndex?: Buffer
  phoneEnc?: Buffer
  username?: string
  passwordHash?: string
  totpSecretEnc?: Buffer
}

const account = `account_id "accountId", kind, subject_id "subjectId", staff_id "staffId", name_enc "nameEnc",
  password_hash "passwordHash", totp_secret_enc "totpSecretEnc"`

// Accounts

/** Inserts an account; false when its phone, subject, staff member or username has one already. */
export async function insertAccount(db: Connection, it: NewAccount, now: Temporal.Instant): Promise<boolean> {
  const inserted = await db.query(
    `insert into account (account_id, kind, subject_id, staff_id, name_enc, phone_index, phone_enc, username, password_hash,
       totp_secret_enc, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     on conflict do nothing returning account_id`,
    [
      it.accountId,
      it.kind,
      it.subjectId ?? null,
      it.staffId ?? null,
      it.nameEnc,
      it.phoneIndex ?? null,
      it.phoneEnc ?? null,
      it.username ?? null,
      it.passwordHash ?? null,
      it.totpSecretEnc ?? null,
      now.toString(),
    ],
  )
  return inserted.length === 1
}

export async function findPersonAccount(db: Connection, phoneIndex: Buffer): Promise<Account | undefined> {
  const [found] = await db.query<Account>(`select ${account} from account where phone_index = $1 and kind = 'person'`, [
    phoneIndex,
  ])
  return found
}

export async function findSubjectAccount(
  db: Connection,
  subjectId: string,
): Promise<(Account & { phoneIndex: Buffer }) | undefined> {
  const [found] = await db.query<Account & { phoneIndex: Buffer }>(
    `select ${account}, phone_index "phoneIndex" from account where subject_id = $1`,
    [subjectId],
  )
  return found
}

export const listUsernames = async (db: Connection): Promise<Set<string>> =>
  new Set(
    (await db.query<{ username: string }>('select username from account where username is not null')).map(
      ({ username }) => username,
    ),
  )

export type Lockout = { failures: number; now: Temporal.Instant; until: Temporal.Instant }

/** Counts an attempt at a staff account that is not locked, and answers the account; the last allowed failure locks it. */
export async function countAttempt(db: Connection, username: string, lockout: Lockout): Promise<Account | undefined> {
  const [found] = await db.query<Account>(
    `update account
     set failed = case when locked_until is null then failed + 1 else 1 end,
         locked_until = case when locked_until is null and failed + 1 >= $2 then $4::timestamptz end
     where username = $1 and (locked_until is null or locked_until <= $3)
     returning ${account}`,
    [username, lockout.failures, lockout.now.toString(), lockout.until.toString()],
  )
  return found
}

/** Clears the count after a success, and takes the one-time password's time step; false when that step was taken before. */
export async function takeOneTimePassword(
  db: Connection,
  accountId: string,
  counter: number,
  again: boolean,
): Promise<boolean> {
  const taken = await db.query(
    `update account set failed = 0, locked_until = null, totp_counter = greatest(totp_counter, $2)
     where account_id = $1 and ($3 or totp_counter is null or totp_counter < $2)
     returning account_id`,
    [accountId, counter, again],
  )
  return taken.length === 1
}

/** A new password; answers how many sessions of the account ended: all but the one to keep. */
export async function replacePassword(
  tx: Connection,
  { accountId, passwordHash, keep }: { accountId: string; passwordHash: string; keep: Buffer },
): Promise<number> {
  await tx.query('update account set password_hash = $2 where account_id = $1', [accountId, passwordHash])
  const ended = await tx.query('delete from session where account_id = $1 and token_hash <> $2 returning 1', [
    accountId,
    keep,
  ])
  return ended.length
}

/** Counts a staff sign-in from a network address, and answers how many have not succeeded in the window that runs. */
export async function countAddress(
  db: Connection,
  ipIndex: Buffer,
  now: Temporal.Instant,
  minutes: number,
): Promise<number> {
  const [row] = await db.query<{ failed: number }>(
    `with aged as (delete from sign_in_address where since < $4 and ip_index <> $1)
     insert into sign_in_address as old (ip_index, failed, since) values ($1, 1, $2)
     on conflict (ip_index) do update
     set failed = case when old.since > $3 then old.failed + 1 else 1 end,
         since = case when old.since > $3 then old.since else $2 end
     returning failed`,
    [ipIndex, now.toString(), now.subtract({ minutes }).toString(), now.subtract({ hours: 24 }).toString()],
  )
  return row?.failed ?? 1
}

/** Takes a sign-in that succeeded out of the count: a service hall is one address. */
export const forgiveAddress = async (db: Connection, ipIndex: Buffer): Promise<void> => {
  await db.query('update sign_in_address set failed = greatest(failed - 1, 0) where ip_index = $1', [ipIndex])
}

// Codes

export type NewCode = {
  codeId: string
  phoneIndex: Buffer
  ipIndex: Buffer
  codeMac: Buffer
  now: Temporal.Instant
  expiresAt: Temporal.Instant
}

/** Codes sent since an instant to a phone, and at the wish of a network address. */
export async function countCodes(
  db: Connection,
  phoneIndex: Buffer,
  ipIndex: Buffer,
  since: Temporal.Instant,
): Promise<{ phone: number; address: number }> {
  const [counts] = await db.query<{ phone: number; address: number }>(
    `select (select count(*) from sign_in_code where phone_index = $1 and created_at > $3) phone,
            (select count(*) from sign_in_code where ip_index = $2 and created_at > $3) address`,
    [phoneIndex, ipIndex, since.toString()],
  )
  return counts ?? { phone: 0, address: 0 }
}

/** One asker at a time per phone and per address, until the end of the transaction. */
export const lockAsker = (tx: Connection, phoneIndex: Buffer, ipIndex: Buffer): Promise<unknown> =>
  tx.query('select pg_advisory_xact_lock(k) from unnest($1::bigint[]) k order by k', [
    [phoneIndex, ipIndex].map((index) => index.readInt32BE(0)),
  ])

export async function insertCode(db: Connection, code: NewCode): Promise<void> {
  await db.query(
    `insert into sign_in_code (code_id, phone_index, ip_index, code_mac, created_at, expires_at) values ($1, $2, $3, $4, $5, $6)`,
    [code.codeId, code.phoneIndex, code.ipIndex, code.codeMac, code.now.toString(), code.expiresAt.toString()],
  )
  await db.query('delete from sign_in_code where created_at < $1', [code.now.subtract({ hours: 24 }).toString()])
}

/** Counts a try at the newest code of a phone, when it is still good and has tries left. */
export async function tryCode(
  db: Connection,
  phoneIndex: Buffer,
  tries: number,
  now: Temporal.Instant,
): Promise<{ codeId: string; codeMac: Buffer } | undefined> {
  const [found] = await db.query<{ codeId: string; codeMac: Buffer }>(
    `update sign_in_code set tries = tries + 1
     where code_id = (select code_id from sign_in_code where phone_index = $1 order by created_at desc, code_id desc limit 1)
       and tries < $2 and expires_at > $3 and used_at is null
     returning code_id "codeId", code_mac "codeMac"`,
    [phoneIndex, tries, now.toString()],
  )
  return found
}

/** Uses a code up; false when it was used meanwhile. */
export async function redeemCode(db: Connection, codeId: string, now: Temporal.Instant): Promise<boolean> {
  const used = await db.query(
    'update sign_in_code set used_at = $2 where code_id = $1 and used_at is null returning code_id',
    [codeId, now.toString()],
  )
  return used.length === 1
}

// Sessions

type NewSession = { tokenHash: Buffer; accountId: string; actor: Actor; now: Temporal.Instant; expiresAt: string }

export async function insertSession(db: Connection, it: NewSession): Promise<void> {
  await db.query('delete from session where expires_at < $1', [it.now.toString()])
  await db.query(
    `insert into session (token_hash, account_id, actor, created_at, seen_at, expires_at) values ($1, $2, $3::jsonb, $4, $4, $5)`,
    [it.tokenHash, it.accountId, JSON.stringify(it.actor), it.now.toString(), it.expiresAt],
  )
}

export async function findSession(
  db: Connection,
  tokenHash: Buffer,
  now: Temporal.Instant,
): Promise<{ actor: Actor; seenAt: string } | undefined> {
  const [found] = await db.query<{ actor: Actor; seenAt: string }>(
    {
      name: 'session_read',
      text: 'select s.actor, s.seen_at "seenAt" from session s where s.token_hash = $1 and s.expires_at > $2',
    },
    [tokenHash, now.toString()],
  )
  return found
}

export async function findSessionEnd(
  db: Connection,
  tokenHash: Buffer,
  now: Temporal.Instant,
): Promise<string | undefined> {
  const [found] = await db.query<{ expiresAt: string }>(
    'select expires_at "expiresAt" from session where token_hash = $1 and expires_at > $2',
    [tokenHash, now.toString()],
  )
  return found?.expiresAt
}

export const touchSession = async (db: Connection, tokenHash: Buffer, now: Temporal.Instant): Promise<void> => {
  await db.query('update session set seen_at = $2 where token_hash = $1', [tokenHash, now.toString()])
}

export const deleteSession = async (db: Connection, tokenHash: Buffer): Promise<void> => {
  await db.query('delete from session where token_hash = $1', [tokenHash])
}

export const deleteSessionsOf = async (db: Connection, staffId: string): Promise<void> => {
  await db.query(`delete from session where actor ->> 'staffId' = $1`, [staffId])
}

export const deleteSessionsAt = async (db: Connection, deviceId: string): Promise<void> => {
  await db.query(`delete from session where actor #>> '{device,id}' = $1`, [deviceId])
}
