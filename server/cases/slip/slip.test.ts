import { expect, test } from 'vitest'
import { codeFrom, codeIn, isOverdue, type Slip, scanAt, stateOf } from './slip.ts'

const made: Slip = {
  caseId: 'c',
  slipId: 's',
  code: 'ABCDEFGH1234',
  papers: [],
  from: 'station@1',
  to: 'organ@2',
  madeAt: '2026-03-02T01:00:00Z',
  madeBy: '黄耀东',
  sentAt: null,
  dueAt: null,
  receivedAt: null,
  missingAt: null,
  missingWhy: null,
}
const sent = { ...made, sentAt: '2026-03-02T02:00:00Z', dueAt: '2026-03-04T10:00:00Z' }
const missing = { ...sent, missingAt: '2026-03-05T01:00:00Z', missingWhy: '信使没有' }
const received = { ...sent, receivedAt: '2026-03-03T02:00:00Z' }

test('a slip is made, sent, received; missing until it turns up', () => {
  expect([made, sent, missing, received, { ...missing, receivedAt: '2026-03-06T01:00:00Z' }].map(stateOf)).toEqual([
    'made',
    'sent',
    'missing',
    'received',
    'received',
  ])
})

test('the place decides what a scan means, and a second one changes nothing', () => {
  expect(scanAt(made, ['station@1'])).toBe('sent')
  expect(scanAt(sent, ['station@1'])).toBe('sent-again')
  expect(scanAt(sent, ['organ@2'])).toBe('received')
  expect(scanAt(received, ['organ@2'])).toBe('received-again')
  expect(scanAt(sent, ['organ@3'])).toBe('elsewhere')
})

test('paper that comes without having been scanned out, or after it was missing, is received', () => {
  expect(scanAt(made, ['organ@2'])).toBe('received')
  expect(scanAt(missing, ['organ@2'])).toBe('received')
})

test('somebody at both places sends first and receives then', () => {
  expect(scanAt(made, ['organ@2', 'station@1'])).toBe('sent')
  expect(scanAt(sent, ['organ@2', 'station@1'])).toBe('received')
})

test('it is overdue after its day, until it has come', () => {
  const later = Temporal.Instant.from('2026-03-05T00:00:00Z')
  expect([made, sent, missing, received].map((slip) => isOverdue(slip, later))).toEqual([false, true, true, false])
})

test('a code is read out of the address that a scanner types, or typed alone', () => {
  const code = codeFrom(new Uint8Array(12).fill(255))
  expect(code).toHaveLength(12)
  expect(codeIn(`http://localhost/desk/slips?code=${code}`)).toBe(code)
  expect(codeIn('abcd-efgh 1234')).toBe('ABCDEFGH1234')
})
