import { expect, test } from 'vitest'
import { claimAll } from './claim-all.ts'

test('a task that somebody else took first does not stop the rest', async () => {
  const progress: number[] = []
  const result = await claimAll(
    ['a', 'b', 'c'],
    (task) => (task === 'b' ? Promise.reject(new Error('taken')) : Promise.resolve()),
    (done) => progress.push(done),
  )
  expect(result.claimed).toEqual(['a', 'c'])
  expect(result.missed.map(({ task }) => task)).toEqual(['b'])
  expect(progress).toEqual([1, 2, 3])
})
