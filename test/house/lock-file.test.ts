import { expect, test } from 'vitest'
import { read } from './repo-files.ts'

/** Web addresses that a lock file fetches packages from. */
const sources = (lock: string) => [...lock.matchAll(/"resolved": "([^"]+)"/g)].map(([, url]) => url)

test('the lock file names no registry, so that packages come from the one that the machine is set to', () => {
  expect(sources(read('package-lock.json'))).toEqual([])
  expect(sources('{ "resolved": "somewhere/a.tgz" }')).toEqual(['somewhere/a.tgz'])
})
