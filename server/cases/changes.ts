// What has happened to cases, in bounded pieces of the log behind a cursor that others keep; for systems that ask now and then.

import type { Connection } from '../platform/database/index.ts'
import { isId } from '../platform/ids/index.ts'
import { problem } from '../platform/problem/index.ts'
import type { EventKind } from './case.ts'
import { casesByNumber } from './store/lists.ts'
import { type Cursor, newestPlace, readLog } from './store/log.ts'

export type Change = {
  caseId: string
  caseNo: string
  itemId: string
  organId: string
  kind: EventKind
  at: string
  /** Where to go on after it. */
  cursor: string
}

const write = ({ tx, caseId, seq }: Cursor): string =>
  Buffer.from(JSON.stringify([tx, caseId, seq])).toString('base64url')

/** It comes back from outside: nothing in it goes to the database that the database would not read. */
function readCursor(text: string): Cursor {
  try {
    const [tx, caseId, seq] = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown[]
    if (typeof tx === 'string' && /^\d{1,18}$/.test(tx) && typeof caseId === 'string' && isId(caseId))
      if (typeof seq === 'number' && Number.isInteger(seq) && seq >= 0 && seq < 2 ** 31) return { tx, caseId, seq }
  } catch {
    // not ours, as below
  }
  throw problem('bad-request', {
    zh: '游标无效，请不带 after 重新开始，并用返回的 next 继续',
    en: 'The cursor is not valid; begin without `after` and go on with the `next` you get',
  })
}

export const createChanges = ({ db }: { db: Connection }) => ({
  byNumber: (caseNumber: string) => casesByNumber(db, caseNumber),
  /** At most `limit` events behind a cursor. Problem: bad-request. */
  async changesSince(cursor: string, limit: number): Promise<Change[]> {
    const events = await readLog(db, readCursor(cursor), limit)
    return events.map(({ caseId, caseNo, itemId, organId, kind, at, tx, seq }) => ({
      ...{ caseId, caseNo, itemId, organId, kind, at },
      cursor: write({ tx, caseId, seq }),
    }))
  },
  /** Behind everything that has happened and is committed. */
  newestCursor: async (): Promise<string> => write(await newestPlace(db)),
})
