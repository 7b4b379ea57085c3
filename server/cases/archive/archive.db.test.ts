// A concluded case is archived: all of it with checksums, until when by the city's rule, exported as one file; again when something was added.

import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sha256Hex } from '../../platform/crypto/index.ts'
import { openTestDesk } from '../beside/open-test-desk.ts'

let desk: Awaited<ReturnType<typeof openTestDesk>>
beforeAll(async () => {
  desk = await openTestDesk()
})
afterAll(async () => {
  await desk?.city.stop()
  expect(desk.city.errors).toEqual([])
})

const archive = (caseId: string, who = desk.decider) => desk.open(who, caseId, 'archive', {})
async function exported(caseId: string) {
  const answer = await desk.city.app.inject({
    url: `/api/v1/cases/${caseId}/archive.zip`,
    headers: { cookie: await desk.city.session(desk.decider) },
  })
  return answer.statusCode === 200 ? unzipSync(new Uint8Array(answer.rawPayload)) : answer.statusCode
}

it('holds everything of the case, each with its checksum, and says until when it is kept', async () => {
  const caseId = await desk.accepted()
  expect((await archive(caseId)).status).toBe(409)
  expect(await exported(caseId)).toBe(409)
  await desk.act(desk.reviewer, caseId, 'review', 'review', { outcome: 'failed', opinion: '户籍不符' })
  await desk.act(desk.decider, caseId, 'decide', 'decide', { decision: 'denied', reason: '户籍不在本市' })
  await desk.city.cases.settle()
  expect((await archive(caseId, desk.consulted)).status).toBe(404)
  expect((await archive(caseId)).status).toBe(200)
  const files = await exported(caseId)
  if (typeof files === 'number') throw new Error(`no archive: ${files}`)
  const names = Object.keys(files)
  expect(names).toEqual(expect.arrayContaining(['00 归档目录.pdf', 'application.json', 'log.jsonl', 'manifest.json']))
  expect(names.some((name) => name.startsWith('documents/不予决定书'))).toBe(true)
  const sums = strFromU8(files.SHA256SUMS as Uint8Array)
    .trim()
    .split('\n')
  for (const line of sums) {
    const [hash, path] = line.split('  ') as [string, string]
    expect(sha256Hex(Buffer.from(files[path] as Uint8Array)), path).toBe(hash)
  }
  expect(sums).toHaveLength(names.length - 2)
  const log = strFromU8(files['log.jsonl'] as Uint8Array)
    .trim()
    .split('\n')
  expect(JSON.parse(log.at(-1) ?? '')).toMatchObject({ kind: 'case_concluded' })
  expect(JSON.parse(strFromU8(files['manifest.json'] as Uint8Array))).toMatchObject({
    outcome: 'denied',
    retainUntil: '2056-12-31',
    archivedBy: '区局决定',
  })
  const { archive: seen } = await desk.view(desk.decider, caseId)
  expect(seen?.last).toMatchObject({ isStale: false, retainUntil: '2056-12-31', files: sums.length })
  expect((await desk.view(desk.resident, caseId)).archive).toBeNull()
  expect((await desk.view(desk.resident, caseId)).timeline.map(({ kind }) => kind)).not.toContain('case_archived')
})

it('is archived again after a correction, and not while one waits for approval', async () => {
  const caseId = await desk.accepted()
  await desk.act(desk.reviewer, caseId, 'review', 'review', { outcome: 'failed', opinion: '户籍不符' })
  await desk.act(desk.decider, caseId, 'decide', 'decide', { decision: 'denied', reason: '户籍不在本区' })
  await desk.city.cases.settle()
  expect((await archive(caseId)).status).toBe(200)
  const body = { kind: 'correction', reason: '应为本市', decisionReason: '户籍不在本市' }
  expect((await desk.open(desk.decider, caseId, 'corrections', body)).status).toBe(200)
  expect((await archive(caseId)).status).toBe(409)
  await desk.act(desk.head, caseId, 'approve-correction', 'approve-correction')
  await desk.city.cases.settle()
  expect((await desk.view(desk.decider, caseId)).archive?.last?.isStale).toBe(true)
  expect((await archive(caseId)).status).toBe(200)
  const files = await exported(caseId)
  if (typeof files === 'number') throw new Error(`no archive: ${files}`)
  expect(Object.keys(files).filter((name) => name.startsWith('documents/不予决定书'))).toHaveLength(2)
})

it('archives by itself after the days of the city, waits for what is still open, and again when something is added', async () => {
  const caseId = await desk.accepted()
  await desk.act(desk.reviewer, caseId, 'review', 'review', { outcome: 'failed', opinion: '户籍不符' })
  await desk.act(desk.decider, caseId, 'decide', 'decide', { decision: 'denied', reason: '户籍不在本市' })
  const archives = async () =>
    (
      await desk.city.db.query<{ actor: { kind: string; name: string } }>(
        `select actor from case_event where case_id = $1 and kind = 'case_archived'`,
        [caseId],
      )
    ).map(({ actor }) => actor.name)
  const later = async (days: number) => {
    desk.city.testClock.advance({ hours: 24 * days })
    await desk.city.cases.settle()
    return archives()
  }
  await desk.city.cases.settle()
  expect(await later(29)).toEqual([])
  await desk.city.db.query(
    `insert into task (case_id, task_id, node, name, act, unit, post, opened_at, item_id, case_no)
     values ($1, 'x', 'x', '还没办完', 'answer', 'x', 'x', $2, 'x', 'x')`,
    [caseId, desk.city.testClock.now().toString()],
  )
  expect(await later(1), 'a task is open').toEqual([])
  await desk.city.db.query(`delete from task where case_id = $1`, [caseId])
  expect(await later(1)).toEqual(['archive'])
  expect(await later(40), 'once').toEqual(['archive'])
  expect(await desk.city.db.query('select 1 from archive_due where case_id = $1', [caseId])).toEqual([])
})
