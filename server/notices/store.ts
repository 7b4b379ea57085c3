// Notices in the app and text messages to go out. Both are unique by the message's key; both are listed newest first, by ids that
// run with the time.

import type { Connection } from '../platform/database/index.ts'

export type NoticeRow = {
  notice_id: string
  case_id: string | null
  kind: string
  text: Buffer
  made_at: string
  read_at: string | null
}
export type OutboxRow = { kind: string; text: Buffer; made_at: string }
type NewNotice = { id: string; subjectId: string; caseId: string | null; text: Buffer }
type NewMessage = {
  id: string
  phone: Buffer
  phoneIndex: Buffer
  text: Buffer
  /** Whose choice may keep it from going out; null where it must be told. */
  choice: { subjectId: string; topic: string } | null
}

/** Puts a message into the app and into the outbox, each once per key. */
export async function insertMessage(
  db: Connection,
  message: { key: string; kind: string; madeAt: string; notice?: NewNotice; sms?: NewMessage },
): Promise<void> {
  const { key, kind, madeAt, notice, sms } = message
  if (notice)
    await db.query(
      `insert into notice (notice_id, key, subject_id, case_id, kind, text, made_at)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict (key) do nothing`,
      [notice.id, key, notice.subjectId, notice.caseId, kind, notice.text, madeAt],
    )
  if (sms)
    await db.query(
      `insert into outbox (message_id, key, phone, phone_index, kind, text, made_at)
       select $1, $2, $3, $4, $5, $6, $7
        where not exists (select 1 from notice_choice where subject_id = $8 and topic = $9 and not sms)
       on conflict (key) do nothing`,
      [
        sms.id,
        key,
        sms.phone,
        sms.phoneIndex,
        kind,
        sms.text,
        madeAt,
        sms.choice?.subjectId ?? null,
        sms.choice?.topic ?? null,
      ],
    )
}

/** Newest first, older than `after`. */
export function listNotices(
  db: Connection,
  subjectId: string,
  after: string | null,
  limit: number,
): Promise<NoticeRow[]> {
  return db.query<NoticeRow>(
    `select notice_id, case_id, kind, text, made_at, read_at from notice
      where subject_id = $1 and ($2::uuid is null or notice_id < $2)
      order by notice_id desc limit $3`,
    [subjectId, after, limit],
  )
}

export async function countUnread(db: Connection, subjectId: string): Promise<number> {
  const rows = await db.query<{ count: number }>(
    'select count(*) as count from notice where subject_id = $1 and read_at is null',
    [subjectId],
  )
  return rows[0]?.count ?? 0
}

/** False when there is no such notice of this subject. Reading twice keeps the first time. */
export async function markRead(db: Connection, noticeId: string, subjectId: string, at: string): Promise<boolean> {
  const rows = await db.query(
    `update notice set read_at = coalesce(read_at, $3) where notice_id = $1 and subject_id = $2 returning notice_id`,
    [noticeId, subjectId, at],
  )
  return rows.length > 0
}

export function listOutbox(db: Connection, phoneIndex: Buffer): Promise<OutboxRow[]> {
  return db.query<OutboxRow>(
    'select kind, text, made_at from outbox where phone_index = $1 order by message_id desc limit 20',
    [phoneIndex],
  )
}

/** The topics of which a subject wants no text messages. */
export async function listSilenced(db: Connection, subjectId: string): Promise<string[]> {
  const rows = await db.query<{ topic: string }>('select topic from notice_choice where subject_id = $1 and not sms', [
    subjectId,
  ])
  return rows.map(({ topic }) => topic)
}

export async function setChoice(
  db: Connection,
  choice: { subjectId: string; topic: string; sms: boolean; at: string },
): Promise<void> {
  await db.query(
    `insert into notice_choice (subject_id, topic, sms, set_at) values ($1, $2, $3, $4)
     on conflict (subject_id, topic) do update set sms = excluded.sms, set_at = excluded.set_at`,
    [choice.subjectId, choice.topic, choice.sms, choice.at],
  )
}
