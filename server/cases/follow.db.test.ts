import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../test/harness/open-test-database.ts'
import { newId } from '../platform/ids/index.ts'
import { follow } from './follow.ts'
import { replayParked } from './replay.ts'

let database: TestDatabase
const ids = Array.from({ length: 3 }, () => newId())

beforeAll(async () => {
  database = await openTestDatabase()
  for (const id of ids) {
    await database.db.query(
      `insert into "case" (case_id, case_no, item_id, item_version, subject_id, subject_name, channel, division, site_id, organ_id, submitted_at, status, version, state, head_hash, changed_at)
       values ($1::uuid, $1::text, 'x', 1, $1, '', 'web', '', '', '', now(), 'submitted', 1, '{}', '', now())`,
      [id],
    )
    await database.db.query(
      `insert into case_event (case_id, seq, kind, at, actor, data, hash) values ($1, 1, 'case_submitted', now(), '{}', '{}', '')`,
      [id],
    )
  }
})
afterAll(() => database.close())

const until = async (holds: () => boolean) => {
  for (let waited = 0; !holds(); waited += 10) {
    if (waited > 20_000) throw new Error('it does not come about')
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

it('tries an event that fails again, sets it aside after its tries, and goes on with the others', async () => {
  const seen: string[] = []
  let errors = 0
  const follower = follow({
    db: database.db,
    name: 'test',
    pollMs: 5,
    maxTries: 3,
    work: async (event) => {
      seen.push(event.caseId)
      if (event.caseId === ids[1]) throw new Error('cannot be done')
    },
    onError: () => errors++,
  })
  await until(() => seen.includes(ids[2] ?? ''))
  await follower.stop()
  expect(seen).toEqual([ids[0], ids[1], ids[1], ids[1], ids[2]])
  expect(errors).toBe(3)
  expect(await database.db.query('select reader, case_id, seq, error from log_parked')).toEqual([
    { reader: 'test', case_id: ids[1], seq: 1, error: 'Error: cannot be done' },
  ])
})

it('sees every event once more after its cursor is lost, and none after it is kept', async () => {
  const seen: string[] = []
  const open = () =>
    follow({
      db: database.db,
      name: 'twice',
      pollMs: 5,
      work: async (event) => void seen.push(event.caseId),
      onError: () => {},
    })
  const first = open()
  await until(() => seen.length === 3)
  await first.stop()
  const second = open()
  await second.settled()
  await second.stop()
  expect(seen).toEqual(ids)
})

it('keeps what fails again on the list, and takes off what is done', async () => {
  const fails = () => Promise.reject(new Error('still broken'))
  expect(await replayParked(database.db, 'test', fails)).toEqual({ done: 0, failed: 1 })
  expect(await replayParked(database.db, 'test', async () => {})).toEqual({ done: 1, failed: 0 })
  expect(await replayParked(database.db, 'test', fails)).toEqual({ done: 0, failed: 0 })
})
