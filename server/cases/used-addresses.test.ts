import { expect, test } from 'vitest'
import { usedAddresses } from './used-addresses.ts'

const at = (detail: string) => ({ division: '440306018003', detail })

test('the last different addresses of somebody’s forms are found, wherever in the form they stand', () => {
  const forms: Parameters<typeof usedAddresses>[0] = [
    { form: { residence: at('共乐路1号'), children: [{ home: at('西乡大道2号') }] }, submittedAt: '2026-03-02' },
    { form: { residence: at('共乐路1号'), shop: at('新安路3号'), other: at('新安路4号') }, submittedAt: '2026-01-02' },
  ]
  expect(usedAddresses(forms)).toEqual([
    { ...at('共乐路1号'), usedAt: '2026-03-02' },
    { ...at('西乡大道2号'), usedAt: '2026-03-02' },
    { ...at('新安路3号'), usedAt: '2026-01-02' },
  ])
})

test('half an address is none', () => {
  expect(
    usedAddresses([{ form: { residence: { division: '440306018003' }, x: { detail: 'a' } }, submittedAt: '' }]),
  ).toEqual([])
})
