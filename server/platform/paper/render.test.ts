import fc from 'fast-check'
import { expect, it } from 'vitest'
import { renderHere } from './render.ts'

it('prints whatever people type: emoji, controls, lone surrogates, right-to-left, very long words', {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (text) => {
      const document = {
        title: '通知',
        number: '1号',
        organName: text.slice(0, 20),
        date: '2026-03-02',
        blocks: [
          { kind: 'paragraph' as const, text },
          { kind: 'fields' as const, rows: [{ name: text.slice(0, 10), value: text }] },
          { kind: 'signature' as const },
        ],
        seal: { organName: text.slice(0, 20), code: '1' },
      }
      expect((await renderHere(document, true)).length).toBeGreaterThan(1000)
    }),
    { numRuns: 12 },
  )
  const long = {
    title: '通知',
    number: '1号',
    organName: '甲',
    date: '2026-03-02',
    blocks: [{ kind: 'paragraph' as const, text: 'x'.repeat(20_000) }],
  }
  expect((await renderHere(long, true)).length).toBeGreaterThan(1000)
})
