import { QueryClient } from '@tanstack/react-query'
import { expect, test, vi } from 'vitest'
import type { InboxTask } from '../api/task.ts'
import { casesOf, keepRound, keptRound } from './round.ts'

const task = (caseId: string, claimedBy: string | null = null, inPlace = false) =>
  ({ caseId, claimedBy, inPlace }) as InboxTask

test('the round is every case once in the order of the inbox, without what a colleague has claimed', () => {
  const tasks = [task('b'), task('a', 'me'), task('b', 'me'), task('c', 'other'), task('d', 'away', true)]
  expect(casesOf(tasks, 'me')).toEqual(['b', 'a', 'd'])
})

test('a tab that is reloaded goes on with its round, and with none when what it kept cannot be read', () => {
  const kept = new Map<string, string>()
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text),
  })
  const round = { cases: ['b', 'a'], filters: {} as never, after: null }
  expect(keptRound()).toBeNull()
  keepRound(new QueryClient(), round)
  expect(keptRound()).toEqual(round)
  for (const text of ['{', '3', '{"cases":1}', 'null']) {
    kept.set('yc-round', text)
    expect(keptRound(), text).toBeNull()
  }
  vi.unstubAllGlobals()
})
