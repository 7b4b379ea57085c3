/**
 * Ledger: what makes the record of a case tamper-evident. Each event is hashed together with the hash before it, over
 * canonical JSON, so that anyone with the events can recompute the chain. One chain per case: cases never wait for each other.
 */
export { canonicalJson, type Json } from './canonical.ts'
export {
  type ChainedEvent,
  type ChainHead,
  createLedger,
  type Ledger,
  type LedgerEvent,
  type LedgerReason,
  type Verification,
} from './chain.ts'
