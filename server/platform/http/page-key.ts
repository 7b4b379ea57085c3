// Where a page ended, as a text to hand back for the next one: an instant, a case and what it is about. It comes back from
// outside, so nothing in it goes to the database that the database would not read.

import { isId } from '../ids/index.ts'
import { problem } from '../problem/index.ts'

export type PageKey = { dueAt: string; caseId: string; id: string }

/** `dueAt`: null stands for never. */
export const writePageKey = ({ dueAt, caseId, id }: { dueAt: string | null; caseId: string; id: string }): string =>
  Buffer.from(JSON.stringify([dueAt ?? 'infinity', caseId, id])).toString('base64url')

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/

/** Problem: bad-request for a key that is none of ours. */
export function readPageKey(text: string): PageKey {
  try {
    const [dueAt, caseId, id] = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown[]
    if (typeof dueAt === 'string' && typeof caseId === 'string' && typeof id === 'string')
      if (isDue(dueAt) && isId(caseId) && !id.includes('\0') && id.isWellFormed()) return { dueAt, caseId, id }
  } catch {
    // not ours, as below
  }
  throw problem('bad-request', {
    zh: '翻页标记无效，请从第一页重新打开',
    en: 'The page key is not valid; start from the first page',
  })
}

/** `Temporal` refuses days that do not exist, and throws. */
const isDue = (text: string): boolean =>
  text === 'infinity' || (instant.test(text) && Temporal.Instant.from(text).epochMilliseconds > 0)
