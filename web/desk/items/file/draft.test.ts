import { expect, test } from 'vitest'
import { keepDraft, keptDraft } from './draft.ts'

const storage = (): Storage => {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  } as unknown as Storage
}

test('what was typed is there again, of each revision its own, until it is given up', () => {
  const here = storage()
  const draft = { text: 'id: [', from: 'id: a' }
  expect(keepDraft('a', draft, here)).toBe(true)
  expect([keptDraft('a', here), keptDraft('b', here)]).toEqual([draft, undefined])
  keepDraft('a', undefined, here)
  expect(keptDraft('a', here)).toBeUndefined()
})
test('a browser that keeps nothing, or something else, is no fault', () => {
  const full = {
    ...storage(),
    setItem: () => {
      throw new Error('full')
    },
  } as unknown as Storage
  expect(keepDraft('a', { text: '', from: '' }, full)).toBe(false)
  const odd = { ...storage(), getItem: () => '{"text":1}' } as unknown as Storage
  expect(keptDraft('a', odd)).toBeUndefined()
})
