import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../test/harness/open-test-database.ts'
import { createTestClock } from '../platform/clock/index.ts'
import { createVault } from '../platform/crypto/index.ts'
import { newId } from '../platform/ids/index.ts'
import { createNotices, type Notices } from './notices.ts'

const clock = createTestClock('2026-03-02T09:00+08:00')
let test: TestDatabase
let room: Notices
beforeAll(async () => {
  test = await openTestDatabase()
  room = createNotices({ db: test.db, clock, vault: createVault(Buffer.alloc(32, 4)), dir: 'catalogue/notices' })
})
afterAll(() => test?.close())

const accepted = (key: string, subjectId = newId(), phone = '13900000001') => ({
  key,
  kind: 'accepted',
  subjectId,
  phone,
  params: { itemName: '某事项', caseNumber: '1', dueOn: '2026-03-11' },
})

it('tells in the app and by text message, in the words of the template', async () => {
  const subjectId = newId()
  await room.send(undefined, accepted('a', subjectId))
  const { notices, unread, next } = await room.list(subjectId)
  expect({ unread, next }).toEqual({ unread: 1, next: null })
  expect(notices[0]).toMatchObject({
    kind: 'accepted',
    title: { zh: '申请已受理', en: 'Application accepted' },
    readAt: null,
  })
  expect(notices[0]?.body.zh).toContain('最迟 2026年3月11日 办结')
  expect(notices[0]?.body.en).toContain('by 11 March 2026')
  expect((await room.outbox('+86 139-0000-0001'))[0]?.text).toContain('最迟2026年3月11日办结')
})

it('sends one message per key', async () => {
  const subjectId = newId()
  for (let i = 0; i < 3; i++) await room.send(undefined, accepted('again', subjectId, '13900000002'))
  expect((await room.list(subjectId)).notices).toHaveLength(1)
  expect(await room.outbox('13900000002')).toHaveLength(1)
})

it('sends nothing of a transaction that is rolled back', async () => {
  const subjectId = newId()
  const failed = test.db.write(async (tx) => {
    await room.send(tx, accepted('rolled back', subjectId))
    throw new Error('no')
  })
  await expect(failed).rejects.toThrow('no')
  expect((await room.list(subjectId)).notices).toEqual([])
})

it('sends a sign-in code by text message only, and keeps number and code encrypted', async () => {
  await room.send(undefined, {
    key: 'code',
    kind: 'sign-in-code',
    subjectId: newId(),
    phone: '13900000003',
    params: { code: '482913', minutes: 5 },
  })
  expect((await room.outbox('13900000003'))[0]?.text).toContain('482913')
  const [row] = await test.db.query<{ all: string }>(`select string_agg(outbox::text, '') as all from outbox`)
  for (const secret of ['482913', '13900000003']) {
    expect(row?.all).not.toContain(secret)
    expect(row?.all).not.toContain(Buffer.from(secret).toString('hex'))
  }
  expect(await test.db.query(`select 1 from notice where kind = 'sign-in-code'`)).toEqual([])
})

it('pages newest first, and reading counts once and only for its own subject', async () => {
  const subjectId = newId()
  for (let i = 0; i < 32; i++) {
    clock.advance({ seconds: 1 })
    await room.send(undefined, accepted(`page ${i}`, subjectId))
  }
  const first = await room.list(subjectId)
  const second = await room.list(subjectId, first.next ?? undefined)
  expect([first.notices.length, second.notices.length, second.next]).toEqual([30, 2, null])
  const noticeId = second.notices[0]?.noticeId ?? ''
  await expect(room.read(noticeId, newId())).rejects.toMatchObject({ code: 'not-found' })
  await room.read(noticeId, subjectId)
  const readAt = (await room.list(subjectId, first.next ?? undefined)).notices[0]?.readAt
  clock.advance({ hours: 1 })
  await room.read(noticeId, subjectId)
  expect((await room.list(subjectId, first.next ?? undefined)).notices[0]?.readAt).toBe(readAt)
  expect((await room.list(subjectId)).unread).toBe(31)
})

it('refuses an unknown kind and a text with a gap', async () => {
  await expect(room.send(undefined, { ...accepted('x'), kind: 'gossip' })).rejects.toThrow('no notice of kind gossip')
  await expect(room.send(undefined, { ...accepted('y'), params: {} })).rejects.toThrow('no value for')
})

it('leaves out the text message that somebody does not want, and never one that must be told', async () => {
  const subjectId = newId()
  const phone = '13900000077'
  expect(await room.choices(subjectId)).toEqual([
    { topic: 'progress', sms: true },
    { topic: 'hall', sms: true },
  ])
  await room.choose(subjectId, { topic: 'progress', sms: false })
  await room.send(undefined, accepted('quiet', subjectId, phone))
  expect(await room.outbox(phone)).toEqual([])
  const asked = { ...accepted('must', subjectId, phone), kind: 'acceptance-refused' }
  await room.send(undefined, {
    ...asked,
    params: {
      ...asked.params,
      itemNameEn: '',
      organName: '某局',
      siteName: '某站',
      reason: '不属于本机关',
      opinion: '',
    },
  })
  expect((await room.outbox(phone)).map(({ kind }) => kind)).toEqual(['acceptance-refused'])
  expect((await room.list(subjectId)).notices).toHaveLength(2)
  await room.choose(subjectId, { topic: 'progress', sms: true })
  await room.send(undefined, accepted('loud', subjectId, phone))
  expect(await room.outbox(phone)).toHaveLength(2)
})
