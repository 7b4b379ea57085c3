import { expect, it } from 'vitest'
import { weaknessOf } from './change-password.ts'

const at = { old: 'old-password-2025', username: 'wang.fang' }

it('takes a password that is long, of two kinds, and neither the old one nor the username', () => {
  expect(weaknessOf('correct horse 7', at)).toBeUndefined()
  expect(weaknessOf('一二三四五六七八九十百a', at)).toBeUndefined()
  const wrong = ['short-2026', 'aaaaaaaaaaaa1', 'onlylowercaseletters', '123456789012345', 'my Wang.Fang 2026', at.old]
  for (const next of wrong) expect(weaknessOf(next, at)?.pointer, next).toBe('/next')
})
