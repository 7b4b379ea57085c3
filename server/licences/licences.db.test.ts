import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../test/harness/open-test-database.ts'
import { parseLicenceIdentifier } from '../engines/codes/index.ts'
import { createTestClock } from '../platform/clock/index.ts'
import { createVault } from '../platform/crypto/index.ts'
import { createFileStore } from '../platform/files/index.ts'
import type { Actor } from '../platform/http/index.ts'
import { newId } from '../platform/ids/index.ts'
import { createPaper, type Paper } from '../platform/paper/index.ts'
import { createSigning } from '../platform/signing/index.ts'
import { createLicences, type Licences } from './licences.ts'

const organId = 'demo@990000000000'
const decider: Actor = {
  kind: 'staff',
  accountId: newId(),
  staffId: newId(),
  name: '李明',
  posts: [{ unit: organId, post: 'decider' }],
}
const clock = createTestClock('2026-03-02T09:00+08:00')
const vault = createVault(Buffer.alloc(32, 3))
const dir = mkdtempSync(join(tmpdir(), 'licences-'))
const signing = createSigning({ dir: join(dir, 'keys'), vault, clock, authorityName: '示范市' })
const paper = createPaper()
let test: TestDatabase
const open = (its: Paper = paper) =>
  createLicences({
    db: test.db,
    clock,
    vault,
    files: createFileStore(join(dir, 'files')),
    paper: its,
    signing,
    typesDir: 'catalogue/licence-types',
    organName: () => '示范局',
    publicUrl: 'https://example.invalid',
    can: (actor, _action, { units }) => actor.kind === 'staff' && actor.posts.some(({ unit }) => units.includes(unit)),
  })
let room: Licences

beforeAll(async () => {
  test = await openTestDatabase()
  room = open()
})
afterAll(async () => {
  await paper.close()
  await test?.close()
})

const order = (holderSubjectId = newId(), licenceId = newId()) => ({
  licenceId,
  type: 'residence-permit',
  holderSubjectId,
  holderName: '王芳',
  organId,
  caseId: newId(),
  fields: { name: '王芳', residence: '新安路 12 号', livingSince: '2025-01-01' },
  validFrom: '2026-03-02',
})

describe('issuing', () => {
  it('makes a signed file, an identifier with check character, and the validity of the type', async () => {
    const licence = await room.issue(order())
    expect(licence).toMatchObject({ status: 'valid', validUntil: '2036-03-01', organName: '示范局', trust: 'A' })
    expect(parseLicenceIdentifier(licence.identifier).ok).toBe(true)
    expect(licence.verifyCode).toMatch(/^[2-9A-HJ-NP-Z]{16}$/)
    const result = await signing.verifyPdf(await room.file(licence.licenceId))
    expect(result).toMatchObject({ valid: true, signer: { organId, organName: '示范局' } })
  })

  it('makes one licence of one order, however often and however concurrently it is given', async () => {
    const one = order()
    const all = await Promise.all([room.issue(one), room.issue(one), room.issue(one)])
    expect(new Set(all.map(({ number, verifyCode }) => number + verifyCode)).size).toBe(1)
    const events = await test.db.query('select kind from licence_event where licence_id = $1', [one.licenceId])
    expect(events).toEqual([{ kind: 'licence_issued' }])
  })

  it('goes on where a crash stopped it, with the number that was given', async () => {
    const one = order()
    const broken: Paper = { render: () => Promise.reject(new Error('out of paper')), close: async () => {} }
    await expect(open(broken).issue(one)).rejects.toThrow('out of paper')
    await expect(room.get(one.licenceId)).rejects.toMatchObject({ code: 'not-found' })
    expect(await room.listOf(one.holderSubjectId)).toEqual([])
    const [place] = await test.db.query<{ number: string }>('select number from licence where licence_id = $1', [
      one.licenceId,
    ])
    expect((await room.issue(one)).number).toBe(place?.number)
  })

  it('refuses a field that the type does not have', async () => {
    await expect(room.issue({ ...order(), fields: { salary: '1' } })).rejects.toThrow('has no field salary')
  })

  it('keeps names and fields encrypted', async () => {
    const { licenceId } = await room.issue(order())
    const [row] = await test.db.query<{ text: string }>(
      'select licence::text as text from licence where licence_id = $1',
      [licenceId],
    )
    expect(row?.text).not.toContain(Buffer.from('王芳').toString('hex'))
    expect(row?.text).not.toContain('王芳')
  })
})

describe('an issued licence', () => {
  it('is verified by its code with the holder masked, and by no other code', async () => {
    const { verifyCode, sha256 } = await room.issue(order())
    const spaced = verifyCode.toLowerCase().replace(/(.{4})(?=.)/g, '$1-')
    expect(await room.verify(spaced)).toMatchObject({ holderMasked: '王*', status: 'valid', sha256 })
    expect(await room.verify('A'.repeat(16))).toBeUndefined()
  })

  it('satisfies a material while valid: not when revoked, not when expired, not for another type', async () => {
    const holder = newId()
    const kept = await room.issue(order(holder))
    const revoked = await room.issue(order(holder))
    await room.issue({ ...order(holder), validUntil: '2026-03-01', validFrom: '2025-03-02' })
    await room.revoke(revoked.licenceId, '提供虚假材料', decider)
    const found = await room.findFor(holder, ['residence-permit'])
    expect(found.map(({ licenceId }) => licenceId)).toEqual([kept.licenceId])
    expect(await room.findFor(holder, ['household-register'])).toEqual([])
    expect(await room.findFor(holder, [])).toEqual([])
    expect((await room.listOf(holder)).map(({ status }) => status).sort()).toEqual(['expired', 'revoked', 'valid'])
  })

  it('is revoked once, by its own organ only, and says so to whoever verifies it', async () => {
    const { licenceId, verifyCode } = await room.issue(order())
    const stranger: Actor = { ...decider, posts: [{ unit: 'other@990000000000', post: 'decider' }] }
    await expect(room.revoke(licenceId, '误发', stranger)).rejects.toMatchObject({ code: 'forbidden' })
    expect(await room.revoke(licenceId, '误发', decider)).toMatchObject({ status: 'revoked', reason: '误发' })
    await expect(room.revoke(licenceId, '误发', decider)).rejects.toMatchObject({ code: 'conflict' })
    expect(await room.verify(verifyCode)).toMatchObject({ status: 'revoked' })
  })
})
