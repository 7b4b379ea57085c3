// Messages to applicants, in the app and by text message, by the channels of their kind. They are written, not sent, within the caller's
// transaction, once per key, so that readers of the log may tell the same thing twice. Texts and phone numbers are kept encrypted.

import { parseMobile } from '../engines/codes/index.ts'
import type { Clock } from '../platform/clock/index.ts'
import type { Vault } from '../platform/crypto/index.ts'
import type { Connection, Database } from '../platform/database/index.ts'
import { newId } from '../platform/ids/index.ts'
import { notFound } from '../platform/problem/index.ts'
import { countUnread, insertMessage, listNotices, listOutbox, listSilenced, markRead, setChoice } from './store.ts'
import { type NoticeParams, type NoticeText, readNoticeTemplates, type Topic, topics } from './template.ts'

export type Message = {
  /** Idempotency key: the same key twice is one message. */
  key: string
  kind: string
  params: NoticeParams
  /** Who finds it in the app. */
  subjectId?: string
  /** Who gets a text message, when the kind goes out by text message. */
  phone?: string
  caseId?: string
}
export type Notice = NoticeText & {
  noticeId: string
  kind: string
  caseId: string | null
  at: string
  readAt: string | null
}
/** Whether a subject wants text messages of a topic; the app is told always. */
export type Choice = { topic: Topic; sms: boolean }
export type OutboxMessage = { kind: string; text: string; at: string }
export type Notices = {
  /** Sends by the channels of its kind, within the caller's transaction when there is one. Throws on an unknown kind or a missing value. */
  send(tx: Connection | undefined, message: Message): Promise<void>
  /** A page of a subject's notices, newest first; `next` is the `after` of the page that follows. */
  list(subjectId: string, after?: string): Promise<{ notices: Notice[]; unread: number; next: string | null }>
  /** Problem not-found when it is not this subject's. */
  read(noticeId: string, subjectId: string): Promise<void>
  choices(subjectId: string): Promise<Choice[]>
  /** Takes effect with the next message. */
  choose(subjectId: string, choice: Choice): Promise<void>
  /** The latest 20 text messages to a number: the window on the gateway in development and demonstration. */
  outbox(phone: string): Promise<OutboxMessage[]>
}

const pageSize = 30

/** Opens the room; reads the templates in `dir` and throws one Error with all their faults. */
export function createNotices(options: { db: Database; clock: Clock; vault: Vault; dir: string }): Notices {
  const { db, clock, vault, dir } = options
  const templates = readNoticeTemplates(dir)
  const plain = (phone: string) => {
    const read = parseMobile(phone)
    return read.ok ? read.value : undefined
  }

  return {
    async send(tx, { key, kind, params, subjectId, phone, caseId }) {
      const template = templates.get(kind)
      if (!template) throw new Error(`no notice of kind ${kind}`)
      const now = clock.now()
      const number = phone === undefined ? undefined : plain(phone)
      const inApp = subjectId !== undefined && template.channels.includes('in-app')
      const bySms = number !== undefined && template.channels.includes('sms')
      await insertMessage(tx ?? db, {
        key,
        kind,
        madeAt: now.toString(),
        ...(inApp && {
          notice: {
            id: newId(now),
            subjectId,
            caseId: caseId ?? null,
            text: vault.encrypt(JSON.stringify(template.text(params))),
          },
        }),
        ...(bySms && {
          sms: {
            id: newId(now),
            phone: vault.encrypt(number),
            phoneIndex: vault.blindIndex(number),
            text: vault.encrypt(template.sms(params)),
            choice: subjectId !== undefined && template.topic ? { subjectId, topic: template.topic } : null,
          },
        }),
      })
    },
    async list(subjectId, after) {
      const [rows, unread] = await Promise.all([
        listNotices(db, subjectId, after ?? null, pageSize + 1),
        countUnread(db, subjectId),
      ])
      const notices = rows.slice(0, pageSize).map((row) => ({
        ...(JSON.parse(vault.decrypt(row.text)) as NoticeText),
        noticeId: row.notice_id,
        kind: row.kind,
        caseId: row.case_id,
        at: row.made_at,
        readAt: row.read_at,
      }))
      return { notices, unread, next: rows.length > pageSize ? (notices.at(-1)?.noticeId ?? null) : null }
    },
    async read(noticeId, subjectId) {
      if (!(await markRead(db, noticeId, subjectId, clock.now().toString())))
        throw notFound('没有找到这条消息', 'No such notice')
    },
    async choices(subjectId) {
      const silenced = await listSilenced(db, subjectId)
      return topics.map((topic) => ({ topic, sms: !silenced.includes(topic) }))
    },
    async choose(subjectId, { topic, sms }) {
      await setChoice(db, { subjectId, topic, sms, at: clock.now().toString() })
    },
    async outbox(phone) {
      const number = plain(phone)
      if (number === undefined) return []
      const rows = await listOutbox(db, vault.blindIndex(number))
      return rows.map((row) => ({ kind: row.kind, text: vault.decrypt(row.text), at: row.made_at }))
    },
  }
}
