import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Json } from './canonical.ts'
import { type ChainedEvent, createLedger, type LedgerEvent } from './chain.ts'

const ledger = createLedger((text) => createHash('sha256').update(text).digest('hex'))

function chained(payloads: Json[], caseId = 'case-1'): ChainedEvent[] {
  const events: ChainedEvent[] = []
  for (const [i, data] of payloads.entries()) {
    const at = `2026-03-02T01:00:${String(i % 60).padStart(2, '0')}Z`
    const event: LedgerEvent = { caseId, seq: i + 1, kind: 'case_accepted', at, actor: { staff: 's1' }, data }
    events.push({ event, hash: ledger.chain(events.at(-1)?.hash ?? null, event) })
  }
  return events
}
const chains = fc
  .array(fc.jsonValue() as fc.Arbitrary<Json>, { minLength: 2, maxLength: 12 })
  .map((all) => chained(all))

test('a chain verifies as it was written, whole or from a known head', () => {
  fc.assert(
    fc.property(chains, fc.nat(), (events, pick) => {
      expect(ledger.verify(events)).toEqual({ ok: true })
      const at = pick % events.length
      const head = events[at] as ChainedEvent
      expect(ledger.verify(events.slice(at + 1), { seq: head.event.seq, hash: head.hash })).toEqual({ ok: true })
    }),
  )
})

test('a changed member of any event is found at that event', () => {
  fc.assert(
    fc.property(chains, fc.nat(), fc.constantFrom('kind', 'at', 'actor', 'data', 'extra'), (events, pick, member) => {
      const at = pick % events.length
      const forged = events.map((entry, i) =>
        i === at
          ? { ...entry, event: { ...entry.event, [member]: { forged: true } } as unknown as LedgerEvent }
          : entry,
      )
      fc.pre(JSON.stringify(forged[at]) !== JSON.stringify(events[at]))
      expect(ledger.verify(forged)).toEqual({ ok: false, seq: at + 1, reason: 'hash' })
    }),
  )
})

test('an event left out, moved or taken from another case is found', () => {
  fc.assert(
    fc.property(chains, fc.nat(), (events, pick) => {
      const at = pick % (events.length - 1)
      const missing = ledger.verify(events.filter((_, i) => i !== at))
      expect(missing).toEqual({ ok: false, seq: at + 1, reason: 'sequence' })
      const swapped = events.with(at, events[at + 1] as ChainedEvent).with(at + 1, events[at] as ChainedEvent)
      expect(ledger.verify(swapped)).toEqual({ ok: false, seq: at + 1, reason: 'sequence' })
      const other = chained([1, 2], 'case-2')[1] as ChainedEvent
      expect(ledger.verify(events.with(1, other))).toEqual({ ok: false, seq: 2, reason: 'other-case' })
    }),
  )
})

test('an event rewritten together with its hash is found at the next one', () => {
  const events = chained([1, 2, 3])
  const event: LedgerEvent = { ...(events[1] as ChainedEvent).event, data: 'forged' }
  const forged = events.with(1, { event, hash: ledger.chain((events[0] as ChainedEvent).hash, event) })
  expect(ledger.verify(forged)).toEqual({ ok: false, seq: 3, reason: 'hash' })
})

test('the first hash of a known event is fixed for good', () => {
  expect(ledger.verify([])).toEqual({ ok: true })
  const event: LedgerEvent = { caseId: 'c', seq: 1, kind: 'case_submitted', at: '2026-03-02T01:00:00Z', actor: 'a' }
  const text = `${'0'.repeat(64)}\n{"actor":"a","at":"2026-03-02T01:00:00Z","caseId":"c","kind":"case_submitted","seq":1}`
  expect(ledger.chain(null, event)).toBe(createHash('sha256').update(text).digest('hex'))
})
