import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../test/harness/open-test-database.ts'
import { createTestClock } from '../platform/clock/index.ts'
import { createVault } from '../platform/crypto/index.ts'
import { createFileStore } from '../platform/files/index.ts'
import { type Actor, type App, anonymous, createHttp } from '../platform/http/index.ts'
import { newId } from '../platform/ids/index.ts'
import { createPaper } from '../platform/paper/index.ts'
import { createSigning } from '../platform/signing/index.ts'
import type { Licence } from './licence.ts'
import { createLicences } from './licences.ts'
import { licencesRoutes } from './routes.ts'

const organId = 'demo@990000000000'
const person = (name: string): Actor & { subjectId: string } => ({
  kind: 'person',
  accountId: newId(),
  subjectId: newId(),
  name,
})
const [mother, stranger] = [person('王芳'), person('李四')]
const staff: Actor = {
  kind: 'staff',
  accountId: newId(),
  staffId: newId(),
  name: '张三',
  posts: [{ unit: organId, post: 'decider' }],
}
const actors: Record<string, Actor> = { mother, stranger, staff }
const clock = createTestClock('2026-03-02T09:00+08:00')
const paper = createPaper()
let test: TestDatabase
let app: App
let licence: Licence

beforeAll(async () => {
  test = await openTestDatabase()
  const dir = mkdtempSync(join(tmpdir(), 'licence-routes-'))
  const vault = createVault(Buffer.alloc(32, 6))
  const room = createLicences({
    db: test.db,
    clock,
    vault,
    files: createFileStore(join(dir, 'files')),
    paper,
    signing: createSigning({ dir: join(dir, 'keys'), vault, clock, authorityName: '示范市' }),
    typesDir: 'catalogue/licence-types',
    organName: () => '示范局',
    publicUrl: 'https://example.invalid',
    can: (actor) => actor.kind === 'staff',
  })
  const created = await createHttp({
    authenticate: async (token) => actors[token] ?? anonymous,
    gate: (actor, action) => action === 'licence.verify' || actor.kind !== 'anonymous',
    version: '0',
    publicUrl: 'http://localhost',
    logLevel: 'silent',
  })
  app = created.app
  licencesRoutes(app, room)
  licence = await room.issue({
    licenceId: newId(),
    type: 'resident-identity-card',
    holderSubjectId: mother.subjectId,
    holderName: '王芳',
    organId,
    fields: { name: '王芳', citizenId: '990000199001010000' },
    validFrom: '2026-03-02',
  })
})
afterAll(async () => {
  await app?.close()
  await paper.close()
  await test?.close()
})

const as = (who: string, url: string) => app.inject({ url, cookies: { yc_session: who } })

it('shows me my licences and their signed files, and nobody else any of them', async () => {
  const listed = await as('mother', '/api/v1/licences')
  expect(listed.json().licences).toMatchObject([
    { licenceId: licence.licenceId, verifyUrl: `/verify/${licence.verifyCode}` },
  ])
  const file = await as('mother', `/api/v1/licences/${licence.licenceId}/file`)
  expect(file.headers['content-type']).toBe('application/pdf')
  expect(file.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  for (const who of ['stranger', 'staff']) {
    expect((await as(who, '/api/v1/licences')).json().licences).toEqual([])
    for (const part of ['', '/file'])
      expect((await as(who, `/api/v1/licences/${licence.licenceId}${part}`)).statusCode).toBe(404)
  }
})

it('verifies for anybody without telling name or personal number', async () => {
  const answer = await app.inject({ url: `/api/v1/verifications/${licence.verifyCode}` })
  expect(answer.json()).toMatchObject({ holderMasked: '王*', numberMasked: '**************0000', status: 'valid' })
  expect(answer.body).not.toContain('王芳')
  expect(answer.body).not.toContain('990000199001010000')
  expect((await app.inject({ url: `/api/v1/verifications/${'B'.repeat(16)}` })).statusCode).toBe(404)
})

it('lets the organ take it back, and no one else', async () => {
  const revoke = (who: string) =>
    app.inject({
      method: 'POST',
      url: `/api/v1/licences/${licence.licenceId}/revoke`,
      cookies: { yc_session: who },
      payload: { reason: '误发' },
    })
  expect((await revoke('stranger')).statusCode).toBe(403)
  expect((await revoke('staff')).json()).toMatchObject({ status: 'revoked' })
  expect((await revoke('staff')).statusCode).toBe(409)
})
