import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../../test/harness/open-test-database.ts'
import { type Database, openDatabase } from './database.ts'

let base: TestDatabase
let db: Database

beforeAll(async () => {
  base = await openTestDatabase()
  db = openDatabase({ url: base.url, poolSize: 2 })
})
afterAll(async () => {
  await db?.close()
  await base?.close()
})

/** Resolves for all of `count` once all of them have asked. */
function together(count: number): () => Promise<void> {
  let here = 0
  let open = () => {}
  const all = new Promise<void>((resolve) => {
    open = resolve
  })
  return async () => {
    if (++here >= count) open()
    await all
  }
}
const asks = async () => (await db.query<{ n: number }>('select 1 n'))[0]?.n

it('answers what a transaction asks beside itself, however many are under way', async () => {
  expect(await Promise.all(Array.from({ length: 8 }, () => db.write(asks)))).toEqual(Array(8).fill(1))
})

it('runs the transactions of those who hold locks, when there are more of them than connections', async () => {
  const met = together(8)
  const held = () =>
    db.hold(async () => {
      await met()
      return db.write(asks)
    })
  expect(await Promise.all(Array.from({ length: 8 }, held))).toEqual(Array(8).fill(1))
})
