import { expect, test } from 'vitest'
import { oneByOne } from './one-by-one.ts'

test('a task that somebody else took first does not stop the rest', async () => {
  const progress: number[] = []
  const result = await oneByOne(
    ['a', 'b', 'c'],
    (task) => (task === 'b' ? Promise.reject(new Error('taken')) : Promise.resolve()),
    (done) => progress.push(done),
  )
  expect(result.done).toEqual(['a', 'c'])
  expect(result.missed.map(({ task }) => task)).toEqual(['b'])
  expect(progress).toEqual([1, 2, 3])
})
