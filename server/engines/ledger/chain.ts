// The hash chain of one case. hash(n) = SHA-256 over hash(n−1), a line feed and the canonical JSON of event n; the first
// event follows 64 zeros. So an event that was changed, left out, moved or put in later breaks every hash after it.
// A chain cut off at its end is still a chain: that is for the sealed tree over the chains to show.
import { canonicalJson, type Json } from './canonical.ts'

/** What is chained: every member counts. `at` is an ISO instant and must come back from storage in the same spelling. */
export type LedgerEvent = {
  readonly caseId: string
  /** 1, 2, 3 … within the case */
  readonly seq: number
  readonly kind: string
  readonly at: string
  readonly actor: Json
  readonly [member: string]: Json
}
export type ChainedEvent = { readonly event: LedgerEvent; readonly hash: string }
export type LedgerReason = 'other-case' | 'sequence' | 'not-json' | 'hash'
export type Verification = { ok: true } | { ok: false; seq: number; reason: LedgerReason }
/** Where a chain is taken up: the last event known to be good. */
export type ChainHead = { readonly seq: number; readonly hash: string }
export type Ledger = {
  chain(previous: string | null, event: LedgerEvent): string
  verify(events: readonly ChainedEvent[], after?: ChainHead): Verification
}

const origin = '0'.repeat(64)

/** A ledger over a SHA-256 that answers 64 hex digits of a text's UTF-8 bytes; the function comes in because engines are pure. */
export function createLedger(sha256: (text: string) => string): Ledger {
  /** The hash of an event after `previous` (null for a case's first). Throws TypeError on what is not JSON. */
  function chain(previous: string | null, event: LedgerEvent): string {
    return sha256(`${previous ?? origin}\n${canonicalJson(event)}`)
  }

  /** Recomputes a chain in order, from the case's first event or `after` a known head, and names the first fault. */
  function verify(events: readonly ChainedEvent[], after?: ChainHead): Verification {
    let previous = after?.hash ?? null
    let seq = after?.seq ?? 0
    const caseId = events[0]?.event.caseId
    for (const { event, hash } of events) {
      seq += 1
      if (event.caseId !== caseId) return { ok: false, seq, reason: 'other-case' }
      if (event.seq !== seq) return { ok: false, seq, reason: 'sequence' }
      try {
        if (chain(previous, event) !== hash) return { ok: false, seq, reason: 'hash' }
      } catch {
        return { ok: false, seq, reason: 'not-json' }
      }
      previous = hash
    }
    return { ok: true }
  }

  return { chain, verify }
}
