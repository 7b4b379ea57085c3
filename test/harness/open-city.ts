// A whole city of its own for a test file: fresh database, temporary folder, a clock that stands where the test says, real sign-ins.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { demoBody, demoDivision, makeCitizenId, makeCreditCode } from '../../server/engines/codes/index.ts'
import { type City, openCity as wire } from '../../server/main.ts'
import { type Clock, createTestClock, systemClock, type TestClock } from '../../server/platform/clock/index.ts'
import { type Actor, type Post, systemActor } from '../../server/platform/http/index.ts'
import { newId } from '../../server/platform/ids/index.ts'
import { openTestDatabase } from './open-test-database.ts'

export type Person = { cookie: string; actor: Actor; subjectId: string }
export type TestCity = City & {
  varDir: string
  databaseUrl: string
  ownerUrl: string
  statements: string[]
  /** Errors of background work; a test that expects none leaves it empty. */
  errors: unknown[]
  /** Session cookie of an actor; no password is asked. */
  session(actor: Actor): Promise<string>
  /** Cookie of somebody in a role, at the units of the Xixiang demo; for a client its `Bearer …`. */
  signIn(role: string): Promise<string>
  /** A registered person with a session. */
  person(name: string, citizenId: string, phone: string): Promise<Person>
  enterprise(name: string, creditCode: string, phone: string): Promise<Person>
  /** A staff member at posts with a session. */
  staff(name: string, posts: Post[]): Promise<string>
  testClock: TestClock
  stop(): Promise<void>
}
type Options = {
  clock?: string | 'system'
  catalogueDir?: string
  start?: boolean
  demo?: boolean
  frameOrigins?: string[]
}

const postOf: Record<string, Post> = {
  'window-clerk': { unit: 'station@440306018001', post: 'window-clerk' },
  trainee: { unit: 'station@440306018001', post: 'trainee' },
  'agent-clerk': { unit: 'agent-demo-bank@440306000000', post: 'agent-clerk' },
  reviewer: { unit: 'education@440306000000', post: 'reviewer' },
  inspector: { unit: 'health@440306000000', post: 'inspector' },
  decider: { unit: 'education@440306000000', post: 'decider' },
  head: { unit: 'education@440306000000', post: 'head' },
  supervisor: { unit: 'supervision@440306000000', post: 'supervisor' },
  'item-editor': { unit: 'civil-affairs@440306000000', post: 'item-editor' },
  administrator: { unit: 'service-administration@440300000000', post: 'administrator' },
}

/** Opens a city. `clock`: where it stands (default a Monday morning), or `system`. */
export async function openCity({
  clock = '2026-03-02T09:00+08:00',
  catalogueDir = 'catalogue',
  start = false,
  demo = true,
  frameOrigins = [],
}: Options = {}): Promise<TestCity> {
  const statements: string[] = []
  const errors: unknown[] = []
  const database = await openTestDatabase()
  const varDir = mkdtempSync(join(tmpdir(), 'yichuang-city-'))
  const testClock = createTestClock(clock === 'system' ? Temporal.Now.instant().toString() : clock)
  const used: Clock = clock === 'system' ? systemClock : testClock
  const city = await wire({
    databaseUrl: database.url,
    poolSize: 8,
    varDir,
    catalogueDir,
    secret: Buffer.alloc(32, 1),
    publicUrl: 'http://localhost',
    demo,
    frameOrigins,
    clock: used,
    logLevel: 'silent',
    onStatement: (text) => statements.push(text),
    onError: (error) => errors.push(error),
  })
  if (start) city.start()

  const session = async (actor: Actor) => `yc_session=${(await city.identity.createSession(actor)).token}`
  const applicant = async (
    kind: 'person' | 'enterprise',
    name: string,
    ids: { citizenId?: string; creditCode?: string },
    phone: string,
  ): Promise<Person> => {
    const { subjectId } = await city.registry.registerSubject({ kind, name, phone, ...ids })
    const actor: Actor = { kind, accountId: newId(), subjectId, name }
    return { cookie: await session(actor), actor, subjectId }
  }
  const person = (name: string, citizenId: string, phone: string) => applicant('person', name, { citizenId }, phone)
  const enterprise = (name: string, creditCode: string, phone: string) =>
    applicant('enterprise', name, { creditCode }, phone)
  let client: Promise<string> | undefined
  const staff = (name: string, posts: Post[]) =>
    session({ kind: 'staff', accountId: newId(), staffId: newId(), name, posts })

  return {
    ...city,
    varDir,
    databaseUrl: database.url,
    ownerUrl: database.ownerUrl,
    statements,
    errors,
    testClock,
    session,
    person,
    enterprise,
    staff,
    async signIn(role) {
      if (role === 'anonymous') return ''
      if (role === 'person') return (await person('测试甲', demoPerson, '13900000901')).cookie
      if (role === 'enterprise') return (await enterprise('测试企业', demoEnterprise, '13900000902')).cookie
      if (role === 'delegate') {
        const { actor } = await person('测试甲', demoPerson, '13900000901')
        const mandate = { id: newId(), subjectId: newId(), name: '测试乙', items: ['school-admission'] }
        return session({ ...actor, mandate } as Actor)
      }
      if (role === 'client') {
        client ??= accessToken(city)
        return client
      }
      const post = postOf[role]
      if (!post) throw new Error(`no role ${role}`)
      return staff(`测试${role}`, [post])
    },
    async stop() {
      await city.close()
      await database.close()
      rmSync(varDir, { recursive: true, force: true })
    },
  }
}

/** The access token of a system that may look up school places and read the cases of the education bureau. */
async function accessToken({ integrators }: City): Promise<string> {
  const scopes = ['cases:read', 'organ-cases:read', 'changes:read'] as const
  const facts = { name: '测试系统', contact: '测试', items: ['school-admission'], organs: ['education@440306000000'] }
  const { client, secret } = await integrators.register(systemActor('test'), '440306000000', {
    ...facts,
    scopes: [...scopes],
  })
  const asked = {
    ip: '127.0.0.1',
    grantType: 'client_credentials',
    clientId: client.clientId,
    secret,
    scope: undefined,
  }
  const token = await integrators.issueToken(asked)
  if ('error' in token) throw new Error(token.error)
  return `Bearer ${token.access_token}`
}

/** Reserved demonstration numbers for tests. */
export const demoPerson = makeCitizenId(demoDivision, '1990-01-01', 990)
const demoEnterprise = makeCreditCode('9', '1', demoDivision, `${demoBody}T001`)
