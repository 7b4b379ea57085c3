import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../test/harness/open-test-database.ts'
import { demoBody, demoDivision, makeCitizenId, makeCreditCode } from '../engines/codes/index.ts'
import { createTestClock } from '../platform/clock/index.ts'
import { createVault } from '../platform/crypto/index.ts'
import { newId } from '../platform/ids/index.ts'
import { createRegistry } from '../registry/index.ts'
import { type DemoPeople, loadDemoPeople } from './demo-people.ts'
import { createIdentity, type Identity } from './identity.ts'
import { oneTimePassword } from './one-time-password.ts'
import { hashPassword } from './password.ts'
import { insertAccount } from './store.ts'

const clock = createTestClock('2026-03-02T09:00+08:00')
const vault = createVault(randomBytes(32))
const people = loadDemoPeople('catalogue/demo')
const citizen = (sequence: number) => makeCitizenId(demoDivision, '1991-07-07', sequence)
let database: TestDatabase
let identity: Identity
let strict: Identity
let registry: ReturnType<typeof createRegistry>
let sent: { phone: string; code: string }[] = []

beforeAll(async () => {
  database = await openTestDatabase()
  const { db } = database
  registry = createRegistry({
    db,
    vault,
    clock,
    dir: 'catalogue/registry',
    isOtherUnit: (id) => id.startsWith('agent-'),
    postsChanged: (staffId, tx) => identity.endSessionsOf(staffId, tx),
  })
  await registry.load()
  const options = {
    db,
    clock,
    vault,
    registry,
    sendCode: async (phone: string, code: string) => void sent.push({ phone, code }),
    findItem: () => undefined,
    tell: async () => {},
  }
  identity = createIdentity({ ...options, demo: true })
  strict = createIdentity({ ...options, demo: false, verifyName: async ({ name }) => name !== '冒名' })
  await identity.seedDemo(people)
})
afterAll(() => database.close())
beforeEach(() => {
  sent = []
  clock.advance({ minutes: 11 })
})

async function codeFor(phone: string, ip = '10.0.0.1'): Promise<string> {
  clock.advance({ seconds: 1 })
  await identity.requestCode({ phone, ip })
  return sent.at(-1)?.code ?? ''
}
const failed = { code: 'sign-in-failed' }

describe('sign-in of residents', () => {
  it('asks for name and number the first time, for phone and code afterwards', async () => {
    const phone = '13900000801'
    const code = await codeFor(phone)
    const first = { phone, code }
    await expect(identity.signInPerson(first)).rejects.toMatchObject({
      code: 'validation-failed',
      extra: { fields: [{ pointer: '/name' }, { pointer: '/citizenId' }] },
    })
    const { actor } = await identity.signInPerson({ ...first, name: '甲', citizenId: citizen(901) })
    const again = await identity.signInPerson({ phone: '139 0000 0801', code: await codeFor(phone) })
    expect(again.actor).toEqual(actor)
    expect(await identity.authenticate(again.token)).toEqual(actor)
  })
  it('takes a code once, for five minutes, for five tries, and only the newest', async () => {
    const phone = people.residents[0]?.phone ?? ''
    const old = await codeFor(phone)
    const code = await codeFor(phone)
    if (old !== code) await expect(identity.signInPerson({ phone, code: old })).rejects.toMatchObject(failed)
    await identity.signInPerson({ phone, code })
    await expect(identity.signInPerson({ phone, code })).rejects.toMatchObject(failed)

    const late = await codeFor(phone)
    clock.advance({ minutes: 5 })
    await expect(identity.signInPerson({ phone, code: late })).rejects.toMatchObject(failed)

    const tried = await codeFor(phone)
    const wrong = tried === '000000' ? '000001' : '000000'
    for (let i = 0; i < 5; i++)
      await expect(identity.signInPerson({ phone, code: wrong })).rejects.toMatchObject(failed)
    await expect(identity.signInPerson({ phone, code: tried })).rejects.toMatchObject(failed)
  })
  it('signs in once when the same code comes twice at the same time', async () => {
    const phone = people.residents[1]?.phone ?? ''
    const code = await codeFor(phone)
    const both = await Promise.allSettled([0, 1].map(() => identity.signInPerson({ phone, code })))
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
  it('does not let another phone in by name and number alone', async () => {
    const [known] = people.residents as [DemoPeople['residents'][number]]
    const phone = '13900000802'
    const stolen = { phone, name: known.name, citizenId: known.citizenId }
    await expect(identity.signInPerson({ ...stolen, code: await codeFor(phone) })).rejects.toMatchObject(failed)
  })
  it('does not let whoever knows name and number claim somebody registered without a phone, until a clerk records it', async () => {
    const phone = '13900000803'
    const registered = await identity.identify({ citizenId: citizen(903), name: '丙' })
    const claim = async (name: string) =>
      identity.signInPerson({ phone, citizenId: citizen(903), name, code: await codeFor(phone) })
    await expect(claim('丙')).rejects.toMatchObject({
      ...failed,
      detail: { zh: expect.stringContaining('登记手机号') },
    })
    expect(await identity.identify({ citizenId: citizen(903), phone })).toMatchObject({
      subjectId: registered.subjectId,
      phoneMasked: '139****0803',
    })
    await expect(claim('丁')).rejects.toMatchObject(failed)
    expect((await claim('丙')).actor).toMatchObject({ kind: 'person', subjectId: registered.subjectId })
  })
  it('refuses a known phone under another name or number, and takes it with its own', async () => {
    const [known, other] = people.residents as [DemoPeople['residents'][number], DemoPeople['residents'][number]]
    const { phone } = known
    const { name, citizenId } = other
    for (const given of [{ name, citizenId }, { name }, { citizenId }])
      await expect(identity.signInPerson({ ...given, phone, code: await codeFor(phone) })).rejects.toMatchObject(failed)
    clock.advance({ minutes: 11 })
    const own = { phone, name: ` ${known.name} `, citizenId: known.citizenId, code: await codeFor(phone) }
    expect((await identity.signInPerson(own)).actor).toMatchObject({ name: known.name })
  })
  it('refuses whom the real-name check does not confirm', async () => {
    const phone = '13900000804'
    const claim = { phone, name: '冒名', citizenId: citizen(905), code: await codeFor(phone) }
    await expect(strict.signInPerson(claim)).rejects.toMatchObject(failed)
  })
  it('signs an enterprise in by its credit code at its agent’s phone', async () => {
    const phone = '13900000805'
    const creditCode = makeCreditCode('9', '1', demoDivision, `${demoBody}0999`)
    const { actor } = await identity.signInEnterprise({ phone, creditCode, name: '某厂', code: await codeFor(phone) })
    const again = await identity.signInEnterprise({ phone, creditCode, code: await codeFor(phone) })
    expect(again.actor).toEqual(actor)
    const other = { phone: '13900000806', creditCode, name: '某厂', code: await codeFor('13900000806') }
    await expect(identity.signInEnterprise(other)).rejects.toMatchObject(failed)
  })
  it('sends five codes to a phone in ten minutes, and sixty at the wish of one address', async () => {
    for (let i = 0; i < 5; i++) await codeFor('13900000810', '10.0.0.2')
    await expect(codeFor('13900000810', '10.0.0.3')).rejects.toMatchObject({ code: 'too-many' })
    for (let i = 0; i < 55; i++) await codeFor(`139000007${String(i).padStart(2, '0')}`, '10.0.0.2')
    await expect(codeFor('13900000899', '10.0.0.2')).rejects.toMatchObject({ code: 'too-many' })
    clock.advance({ minutes: 11 })
    await codeFor('13900000810', '10.0.0.2')
  })
})

describe('sign-in of staff', () => {
  const credentials = (username: string) => {
    const { password, totp } = identity.demoSignIns(people).staff.find((one) => one.username === username) ?? {}
    return { username, password: password ?? '', totp: totp ?? '', ip: '10.0.0.9' }
  }
  it('takes password and one-time password, and answers the posts held', async () => {
    const { actor, token } = await identity.signInStaff(credentials('xixiang-003-clerk'))
    expect(actor).toMatchObject({ posts: [{ unit: 'station@440306018003', post: 'window-clerk' }] })
    expect(identity.describe(actor)).toMatchObject({ posts: [{ postName: { zh: '综合窗口' } }] })
    await identity.signOut(token)
    expect(await identity.authenticate(token)).toEqual({ kind: 'anonymous' })
  })
  it('answers the same for an unknown name, a wrong password and a wrong one-time password', async () => {
    const good = credentials('administrator')
    const tries = [
      { ...good, username: 'nobody' },
      { ...good, password: 'wrong' },
      { ...good, totp: good.totp === '000000' ? '000001' : '000000' },
    ]
    const answers = await Promise.all(tries.map((one) => identity.signInStaff(one).catch((error) => error.toBody())))
    expect(answers[0]).toMatchObject(failed)
    expect(answers[1]).toEqual(answers[0])
    expect(answers[2]).toEqual(answers[0])
  })
  it('takes a one-time password once, except in the demonstration', async () => {
    const secret = 'B'.repeat(32)
    const staffId = newId()
    await registry.upsertStaff({ staffId, username: 'real-clerk', name: '正式人员', posts: [] })
    await insertAccount(
      database.db,
      {
        accountId: newId(),
        kind: 'staff',
        staffId,
        nameEnc: vault.encrypt('正式人员'),
        username: 'real-clerk',
        passwordHash: await hashPassword('a password of her own'),
        totpSecretEnc: vault.encrypt(secret),
      },
      clock.now(),
    )
    const totp = oneTimePassword(secret, clock.now())
    const good = { username: 'real-clerk', password: 'a password of her own', totp, ip: '10.0.0.9' }
    await strict.signInStaff(good)
    await expect(strict.signInStaff(good)).rejects.toMatchObject(failed)
    await identity.signInStaff(good)
  })
  it('refuses the accounts of the demonstration outside of it: their passwords and secrets are public', async () => {
    const good = credentials('baoan-supervisor')
    await expect(strict.signInStaff(good)).rejects.toMatchObject(failed)
    await identity.signInStaff(good)
  })
  it('holds a network address after sixty failures for ten minutes, whatever the usernames; successes do not count', async () => {
    const ip = '10.0.0.77'
    const good = { ...credentials('xixiang-003-clerk'), ip }
    await identity.signInStaff(good)
    const guesses = Array.from({ length: 60 }, (_, n) =>
      identity.signInStaff({ username: `guess-${n}`, password: 'wrong', totp: '000000', ip }),
    )
    await Promise.allSettled(guesses)
    await expect(identity.signInStaff(good)).rejects.toMatchObject({ code: 'too-many' })
    await identity.signInStaff({ ...good, ip: '10.0.0.78' })
    clock.advance({ minutes: 11 })
    await identity.signInStaff({ ...credentials('xixiang-003-clerk'), ip })
  })
  it('ends the sessions of a member of staff whose posts change, and nobody else’s', async () => {
    const { actor, token } = await identity.signInStaff(credentials('xixiang-003-clerk'))
    const colleague = await identity.signInStaff(credentials('administrator'))
    const member = await registry.getStaff('staffId' in actor ? actor.staffId : '')
    await registry.upsertStaff({ ...member, posts: [...member.posts].reverse() })
    await identity.seedDemo(people)
    expect(await identity.authenticate(token)).toEqual(actor)
    await registry.upsertStaff({ ...member, posts: [] })
    expect(await identity.authenticate(token)).toEqual({ kind: 'anonymous' })
    expect(await identity.authenticate(colleague.token)).toEqual(colleague.actor)
    await registry.upsertStaff(member)
  })
  it('locks an account for fifteen minutes after ten failures, also when they come at once', async () => {
    const wrong = { ...credentials('city-supervisor'), password: 'wrong' }
    await Promise.allSettled(Array.from({ length: 10 }, () => identity.signInStaff(wrong)))
    await expect(identity.signInStaff(credentials('city-supervisor'))).rejects.toMatchObject(failed)
    clock.advance({ minutes: 15 })
    await identity.signInStaff(credentials('city-supervisor'))
  })
  it('ends the session of staff after 12 hours and of residents after 30 days', async () => {
    const staff = await identity.signInStaff(credentials('xixiang-003-clerk'))
    const phone = people.residents[2]?.phone ?? ''
    const resident = await identity.signInPerson({ phone, code: await codeFor(phone) })
    clock.advance({ hours: 12 })
    expect(await identity.authenticate(staff.token)).toEqual({ kind: 'anonymous' })
    expect(await identity.authenticate(resident.token)).toEqual(resident.actor)
    clock.advance({ days: 30 })
    expect(await identity.authenticate(resident.token)).toEqual({ kind: 'anonymous' })
  })
})

describe('the demonstration', () => {
  it('is seeded twice without change', async () => {
    const count = 'select count(*) n from account'
    const before = await database.db.query(count)
    await identity.seedDemo(people)
    expect(await database.db.query(count)).toEqual(before)
  })
  it('has no place outside demo mode', async () => {
    await expect(strict.seedDemo(people)).rejects.toThrow('demo mode only')
    expect(() => strict.demoSignIns(people)).toThrow('demo mode only')
  })
  it('keeps neither tokens, codes, phones nor names in clear', async () => {
    const rows = await database.db.query(
      `select row_to_json(a)::text t from account a union all select row_to_json(c)::text from sign_in_code c`,
    )
    const text = JSON.stringify(rows)
    for (const { phone, name } of people.residents) {
      expect(text).not.toContain(phone)
      expect(text).not.toContain(name)
    }
  })
})

describe('reception', () => {
  it('finds whoever is known by any of the three, and asks for the name of whoever is not', async () => {
    const [known] = people.residents as [DemoPeople['residents'][number]]
    const byId = await identity.identify({ citizenId: known.citizenId })
    expect(byId).toMatchObject({ name: known.name, kind: 'person' })
    expect(await identity.identify({ phone: known.phone })).toEqual(byId)
    await expect(identity.identify({ citizenId: citizen(909) })).rejects.toMatchObject({ code: 'not-found' })
    expect(await identity.identify({ citizenId: citizen(909), name: '戊' })).toMatchObject({ name: '戊' })
    await expect(identity.identify({ phone: '13900000888' })).rejects.toMatchObject({ code: 'not-found' })
    await expect(identity.identify({})).rejects.toMatchObject({ code: 'bad-request' })
  })
  it('does not replace a phone that is on record', async () => {
    const [known] = people.residents as [DemoPeople['residents'][number]]
    const { citizenId, phone } = known
    expect(await identity.identify({ citizenId, phone })).toMatchObject({ name: known.name })
    await expect(identity.identify({ citizenId, phone: '13900000889' })).rejects.toMatchObject({ code: 'conflict' })
  })
})
