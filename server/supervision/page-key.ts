// Where a page ended, as a text to hand back for the next one.

import { isId } from '../platform/ids/index.ts'
import { problem } from '../platform/problem/index.ts'
import type { LimitKey } from './store/watch.ts'

export const writeKey = ({
  dueAt,
  caseId,
  limitId,
}: {
  dueAt: string | null
  caseId: string
  limitId: string
}): string => Buffer.from(JSON.stringify([dueAt ?? 'infinity', caseId, limitId])).toString('base64url')

/** Problem: bad-request for a key that is none of ours. */
export function readKey(text: string): LimitKey {
  try {
    const [dueAt, caseId, limitId] = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown[]
    if (typeof dueAt === 'string' && typeof caseId === 'string' && typeof limitId === 'string' && isId(caseId)) {
      if (dueAt !== 'infinity') Temporal.Instant.from(dueAt)
      return { dueAt, caseId, limitId }
    }
  } catch {
    // not ours, as below
  }
  throw problem('bad-request', {
    zh: '翻页标记无效，请从第一页重新打开',
    en: 'The page key is not valid; start from the first page',
  })
}
