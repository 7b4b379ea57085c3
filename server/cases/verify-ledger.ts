// Verifying the whole record: every chain of every case, page by page, in bounded memory.

import type { Connection } from '../platform/database/index.ts'
import { verifyChain } from './chain.ts'
import { listCaseHeads, readEvents } from './store/log.ts'

export type LedgerFault = { caseId: string; caseNumber: string; seq: number; reason: string }

/** Every case whose events are not what was written; `onProgress` hears how many cases are checked. */
export async function verifyLedger(
  db: Connection,
  onProgress: (checked: number) => void,
): Promise<{ cases: number; events: number; faults: LedgerFault[] }> {
  const faults: LedgerFault[] = []
  let cases = 0
  let events = 0
  for (
    let page = await listCaseHeads(db, undefined);
    page.length > 0;
    page = await listCaseHeads(db, page.at(-1)?.caseId)
  ) {
    for (const { caseId, caseNo, version, headHash } of page) {
      const chain = await readEvents(db, caseId)
      const verified = verifyChain(chain)
      cases++
      events += chain.length
      if (!verified.ok) faults.push({ caseId, caseNumber: caseNo, seq: verified.seq, reason: verified.reason })
      else if (chain.length !== version || chain.at(-1)?.hash !== headHash)
        faults.push({ caseId, caseNumber: caseNo, seq: chain.length, reason: 'cut-off' })
    }
    onProgress(cases)
  }
  return { cases, events, faults }
}
