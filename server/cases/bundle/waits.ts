// A case of a bundle may need the result of another: it runs, is accepted and reviewed beside it, but cannot be granted before.
// What it waits for stands in its own state, so the decision reads nothing more than any other decision.

import type { Json } from '../../engines/flow/index.ts'
import { problem } from '../../platform/problem/index.ts'
import type { Outcome, Wait } from '../case.ts'
import type { Situation } from '../perform.ts'

/** Refuses to grant what still waits. Problem: conflict, which says what it waits for. */
export function checkWaits({ row }: Pick<Situation, 'row'>, data: Record<string, Json>): void {
  const [wait] = row.state.waits ?? []
  if (!wait || data.decision !== 'granted') return
  if (wait.ended)
    throw problem('conflict', {
      zh: `关联办件 ${wait.caseNo}（${wait.name.zh}）没有办成，缺少它的结果，不能准予；请作不予批准的决定，并说明理由`,
      en: `Linked case ${wait.caseNo} (${wait.name.en}) ended without a result, which this case needs: it cannot be granted; deny it and say why`,
    })
  throw problem('conflict', {
    zh: `要等关联办件 ${wait.caseNo}（${wait.name.zh}）出结果以后才能准予`,
    en: `This can be granted after linked case ${wait.caseNo} (${wait.name.en}) has its result`,
  })
}

/** The waits that are left when a linked case has its result. */
export const withoutWait = (waits: readonly Wait[], caseId: string): Wait[] =>
  waits.filter((wait) => wait.caseId !== caseId)

/** The waits when a linked case ended without a result. */
export const endedWait = (waits: readonly Wait[], caseId: string, ended: Outcome): Wait[] =>
  waits.map((wait) => (wait.caseId === caseId ? { ...wait, ended } : wait))
