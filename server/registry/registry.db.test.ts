import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { openTestDatabase, type TestDatabase } from '../../test/harness/open-test-database.ts'
import { demoBody, demoDivision, makeCitizenId, makeCreditCode } from '../engines/codes/index.ts'
import { createTestClock } from '../platform/clock/index.ts'
import { createVault } from '../platform/crypto/index.ts'
import { newId } from '../platform/ids/index.ts'
import { createRegistry, type Registry } from './create-registry.ts'

const clock = createTestClock('2026-03-02T09:00+08:00')
const vault = createVault(Buffer.alloc(32, 9))
const citizenId = makeCitizenId(demoDivision, '1990-01-01', 900)
const creditCode = makeCreditCode('9', '1', '440399', `${demoBody}0001`)
let base: TestDatabase
let registry: Registry
const open = (dir = 'catalogue/registry') => createRegistry({ db: base.db, vault, clock, dir })

beforeAll(async () => {
  base = await openTestDatabase()
  registry = open()
  await registry.load()
})
afterAll(() => base?.close())

test('SQL can join the city: the tables hold what the content says', async () => {
  const [row] = await base.db.query<{ zh: string; divisions: number; stations: number }>(
    `select (select name_zh from organ where organ_id = 'health@440306000000') as zh,
            (select count(*) from division where current) as divisions,
            (select count(*) from site join division on code = division_code and parent_code = '440306018000') as stations`,
  )
  expect(row?.zh).toBe(registry.getUnit('health@440306000000').name.zh)
  expect(row?.divisions).toBeGreaterThan(800)
  expect(row?.stations).toBe(registry.listSites({ divisionCode: '440306018000', levels: ['community'] }).length)
})

test('loading again, even twice at once, changes nothing; a faulty folder leaves the city as it was', async () => {
  const count = 'select count(*) as n from organ where current'
  const before = await base.db.query(count)
  await Promise.all([open().load(), open().load()])
  expect(await base.db.query(count)).toEqual(before)
  await expect(registry.load()).resolves.toBeUndefined()
  await expect(open('catalogue/nowhere').load()).rejects.toThrow(/not loaded/)
  expect(await base.db.query(count)).toEqual(before)
})

test('a unit that left the content keeps its name, and comes back with the content', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'registry-'))
  cpSync('catalogue/registry', dir, { recursive: true })
  const file = join(dir, 'sites.yaml')
  const content = parse(readFileSync(file, 'utf8')) as { centres: { division: string }[] }
  const centres = content.centres.filter(({ division }) => division !== '440311001000')
  writeFileSync(file, stringify({ ...content, centres }))
  const later = open(dir)
  await later.load()
  expect(later.getUnit('centre@440311001000').name.zh).toContain('光明')
  expect(later.listSites({ levels: ['subdistrict'] }).map(({ id }) => id)).not.toContain('centre@440311001000')
  await registry.load()
  expect(await base.db.query('select 1 from site where not current')).toEqual([])
})

test('a number has one subject, whoever registers it first or at the same time', async () => {
  const facts = { kind: 'person' as const, name: '王 芳', citizenId, phone: '13900000001' }
  const [one, two] = await Promise.all([registry.registerSubject(facts), registry.registerSubject(facts)])
  expect(two).toEqual(one)
  expect(one).toMatchObject({ kind: 'person', name: '王 芳', idMasked: `440***********${citizenId.slice(14)}` })
  expect(one?.phoneMasked).toBe('139****0001')
  expect(await registry.findSubject({ citizenId: citizenId.toLowerCase() })).toEqual(one)
  expect(await registry.findSubject({ phone: '+86 139 0000 0001' })).toEqual(one)
  expect(await registry.getSubject(one?.subjectId ?? '')).toEqual(one)
})

test('the same number under another name is a conflict that does not tell the name', async () => {
  const attempt = registry.registerSubject({ kind: 'person', name: '李明', citizenId })
  await expect(attempt).rejects.toMatchObject({ code: 'conflict' })
  await expect(attempt).rejects.not.toMatchObject({ detail: { zh: expect.stringContaining('王') } })
})

test('a later phone number never replaces the one on file', async () => {
  await registry.registerSubject({ kind: 'person', name: '王 芳', citizenId, phone: '13900000002' })
  expect(await registry.findSubject({ phone: '13900000002' })).toBeUndefined()
})

test('a phone finds the person before the enterprise, and nobody when several persons share it', async () => {
  const phone = '13900000003'
  const enterprise = await registry.registerSubject({ kind: 'enterprise', name: '示范公司', creditCode, phone })
  expect(await registry.findSubject({ phone })).toEqual(enterprise)
  const ids = [902, 903].map((sequence) => makeCitizenId(demoDivision, '1991-02-03', sequence))
  const first = await registry.registerSubject({ kind: 'person', name: '甲', citizenId: ids[0], phone })
  expect(await registry.findSubject({ phone })).toEqual(first)
  await registry.registerSubject({ kind: 'person', name: '乙', citizenId: ids[1], phone })
  expect(await registry.findSubject({ phone })).toBeUndefined()
})

test('what is wrong is said by field', async () => {
  for (const [facts, pointer] of [
    [{ kind: 'person', name: '甲', citizenId: '123' }, '/citizenId'],
    [{ kind: 'enterprise', name: '甲', creditCode: '123' }, '/creditCode'],
    [{ kind: 'person', name: ' ', citizenId }, '/name'],
    [{ kind: 'person', name: '甲', creditCode }, '/kind'],
    [{ kind: 'person', name: '王 芳', citizenId, phone: '110' }, '/phone'],
  ] as const)
    await expect(registry.registerSubject(facts)).rejects.toMatchObject({
      code: 'validation-failed',
      extra: { fields: [{ pointer }] },
    })
})

test('full values are read with a purpose, and the reading cannot be unwritten', async () => {
  const subjectId = (await registry.findSubject({ citizenId }))?.subjectId ?? ''
  expect(await registry.readSubject(subjectId, 'case 1')).toEqual({
    subjectId,
    kind: 'person',
    name: '王 芳',
    citizenId,
    phone: '13900000001',
  })
  expect(await base.db.query('select subject_id, purpose, at from subject_access')).toEqual([
    { subject_id: subjectId, purpose: 'case 1', at: '2026-03-02T01:00:00Z' },
  ])
  await expect(base.db.query('delete from subject_access')).rejects.toThrow(/permission denied/)
  await expect(registry.readSubject(newId(), 'case 1')).rejects.toMatchObject({ code: 'not-found' })
  await expect(registry.getSubject(newId())).rejects.toMatchObject({ code: 'not-found' })
})

test('no personal value lies in the table as it is', async () => {
  const [row] = await base.db.query<{ text: string }>(
    `select string_agg(encode(name_enc, 'escape') || encode(id_enc, 'escape') || encode(id_index, 'escape')
       || coalesce(encode(phone_enc, 'escape'), ''), '') as text from subject`,
  )
  expect(row?.text).not.toContain(citizenId)
  expect(row?.text).not.toContain('13900000001')
})

test('staff hold exactly the posts last given, and a username belongs to one', async () => {
  const staffId = newId()
  const clerk = { unit: 'centre@440306018000', post: 'window-clerk' }
  const decider = { unit: 'health@440306000000', post: 'decider' }
  await registry.upsertStaff({ staffId, name: '陈静', username: 'Chen.Jing', posts: [clerk, decider, clerk] })
  expect(await registry.findStaff(' chen.jing ')).toEqual({
    staffId,
    name: '陈静',
    username: 'chen.jing',
    posts: [clerk, decider],
  })
  await registry.upsertStaff({ staffId, name: '陈静', username: 'chen.jing', posts: [decider] })
  expect((await registry.getStaff(staffId)).posts).toEqual([decider])
  expect(await registry.postsOf(staffId)).toEqual([decider])
  expect(await registry.postsOf(newId())).toEqual([])
  const twin = { staffId: newId(), name: '陈静', username: 'chen.jing', posts: [] }
  await expect(registry.upsertStaff(twin)).rejects.toMatchObject({ code: 'conflict' })
  const nowhere = { ...twin, username: 'other', posts: [{ unit: 'health@1', post: 'decider' }] }
  await expect(registry.upsertStaff(nowhere)).rejects.toMatchObject({ code: 'not-found' })
  await expect(registry.getStaff(newId())).rejects.toMatchObject({ code: 'not-found' })
})
