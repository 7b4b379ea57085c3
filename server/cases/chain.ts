// Numbers events on from the case's last one and chains their hashes. Instants are hashed with milliseconds always written,
// so that what comes back from the database hashes the same.

import { type ChainedEvent, createLedger, type LedgerEvent, type Verification } from '../engines/ledger/index.ts'
import { sha256Hex } from '../platform/crypto/index.ts'
import type { CaseEvent, NewEvent } from './case.ts'

const ledger = createLedger(sha256Hex)

const spelled = /\.\d{3}Z$/
const spell = (at: string): string =>
  spelled.test(at) ? at : Temporal.Instant.from(at).toString({ fractionalSecondDigits: 3 })

const hashed = ({ caseId, seq, kind, at, actor, data }: Omit<CaseEvent, 'hash'>): LedgerEvent => ({
  caseId,
  seq,
  kind,
  at: spell(at),
  actor: actor as LedgerEvent['actor'],
  data: data as LedgerEvent['data'],
})

/** The events of one step, numbered after `version` and chained after `headHash`. */
export function chainEvents(
  row: { caseId: string; version: number; headHash: string },
  events: readonly NewEvent[],
  now: Temporal.Instant,
): CaseEvent[] {
  let previous = row.version === 0 ? null : row.headHash
  const at = now.toString({ fractionalSecondDigits: 3 })
  return events.map(({ kind, actor, data }, index) => {
    const event = { caseId: row.caseId, seq: row.version + index + 1, kind, at, actor, data }
    previous = ledger.chain(previous, hashed(event))
    return { ...event, hash: previous }
  })
}

/** Whether the stored events of a case are the ones that were written, all of them, in order. */
export const verifyChain = (events: readonly CaseEvent[]): Verification =>
  ledger.verify(events.map((event): ChainedEvent => ({ event: hashed(event), hash: event.hash })))
