import { afterAll, beforeAll, expect, it } from 'vitest'
import { openCity, type TestCity } from '../../../test/harness/open-city.ts'
import type { Actor, Post } from '../../platform/http/index.ts'
import { newId } from '../../platform/ids/index.ts'
import type { TestRow } from './store.ts'

const centre = 'centre@440306018000'
let city: TestCity
let clerk: Actor & { staffId: string }
const at = (who: { staffId: string; name: string }, posts: Post[]): Actor & { staffId: string } => ({
  ...{ kind: 'staff', accountId: newId(), staffId: who.staffId, name: who.name },
  posts,
})
const post = (unit: string, name: string): Post => ({ unit, post: name })
const head = at({ staffId: newId(), name: '负责人' }, [post(centre, 'head')])
const stranger = at({ staffId: newId(), name: '别处' }, [post('centre@440305006000', 'head')])

beforeAll(async () => {
  city = await openCity()
  clerk = await newClerk('新来的')
})
afterAll(() => city.stop())

async function newClerk(name: string) {
  const staffId = newId()
  await city.registry.upsertStaff({ staffId, name, username: `u${staffId}`, posts: [post(centre, 'window-clerk')] })
  return at({ staffId, name }, [post(centre, 'trainee')])
}
const inForce = (staffId: string) =>
  city.passes.postsInForce({ staffId, posts: [post(centre, 'window-clerk'), post(centre, 'reviewer')] })
const train = (who: { staffId: string }, hours: number, by: Actor = head) =>
  city.passes.train(by, who.staffId, { course: '综合窗口业务', hours, on: '2026-03-01' })
/** The right choices of a test, read where only the server looks. */
async function rightAnswers(testId: string): Promise<Record<string, number[]>> {
  const [row] = await city.db.query<TestRow>('select questions from staff_test where test_id = $1', [testId])
  return Object.fromEntries(
    (row?.questions ?? []).map(({ id, choices }) => [id, choices.flatMap(({ right }, i) => (right ? [i] : []))]),
  )
}

it('lets nobody act at a window without a pass: the post is that of a trainee, other posts stay', async () => {
  expect(await inForce(clerk.staffId)).toEqual([post(centre, 'trainee'), post(centre, 'reviewer')])
})

it('asks for training before the test, recorded by the head of the unit and nobody else', async () => {
  await expect(city.passes.begin(clerk)).rejects.toMatchObject({ code: 'conflict' })
  await expect(train(clerk, 16, stranger)).rejects.toMatchObject({ code: 'not-found' })
  await expect(
    city.passes.train(head, clerk.staffId, { course: 'x', hours: 16, on: '2026-03-03' }),
  ).rejects.toMatchObject({ code: 'validation-failed' })
  await train(clerk, 15.5)
  expect((await city.passes.mine(clerk)).whyNot?.zh).toContain('15.5')
  await train(clerk, 0.5)
  expect((await city.passes.mine(clerk)).whyNot).toBeNull()
})

it('asks questions without telling what is right, saves answers as they come, and goes on after a break', async () => {
  const test = await city.passes.begin(clerk)
  expect(test.questions).toHaveLength(20)
  for (const question of test.questions)
    expect([Object.keys(question), question.choices.map((choice) => Object.keys(choice))]).toEqual([
      ['id', 'topic', 'text', 'choices', 'several'],
      question.choices.map(() => ['zh', 'en']),
    ])
  const [one] = test.questions
  await city.passes.answer(clerk, test.testId, { [String(one?.id)]: [1] })
  const again = await city.passes.begin(clerk)
  expect([again.testId, again.answers]).toEqual([test.testId, { [String(one?.id)]: [1] }])
  await expect(city.passes.answer(clerk, test.testId, { [String(one?.id)]: [9] })).rejects.toMatchObject({
    code: 'bad-request',
  })
  const other = await newClerk('旁人')
  await expect(city.passes.test(other, test.testId)).rejects.toMatchObject({ code: 'not-found' })
})

it('marks by what was saved when the time is over; who fails waits a day', async () => {
  const { underWay } = await city.passes.mine(clerk)
  city.testClock.advance({ minutes: 31 })
  await expect(city.passes.answer(clerk, String(underWay), {})).rejects.toMatchObject({ code: 'conflict' })
  const mine = await city.passes.mine(clerk)
  expect(mine.tests[0]).toMatchObject({ testId: underWay, passed: false })
  await expect(city.passes.begin(clerk)).rejects.toMatchObject({ code: 'conflict' })
  city.testClock.advance({ hours: 24 })
})

it('gives a pass with the mark, once; from then on the post is in force, and sessions begin anew', async () => {
  const session = await city.session(clerk)
  const test = await city.passes.begin(clerk)
  const right = await rightAnswers(test.testId)
  await city.passes.answer(clerk, test.testId, right)
  const [done, twice] = await Promise.all([
    city.passes.handIn(clerk, test.testId),
    city.passes.handIn(clerk, test.testId),
  ])
  expect([done.percent, done.passed, twice.percent]).toEqual([100, true, 100])
  expect(done.questions.every(({ isRight, why }) => isRight && why)).toBe(true)
  const issued = await city.db.query(`select 1 from pass_event where staff_id = $1 and kind = 'issued'`, [
    clerk.staffId,
  ])
  expect(issued).toHaveLength(1)
  expect(await inForce(clerk.staffId)).toEqual([post(centre, 'window-clerk'), post(centre, 'reviewer')])
  const me = await city.app.inject({ url: '/api/v1/me', headers: { cookie: session } })
  expect(me.json()).toMatchObject({ kind: 'anonymous' })
  const mine = await city.passes.mine(clerk)
  expect(mine.pass).toMatchObject({ validFrom: '2026-03-03', validUntil: '2028-03-02' })
  expect(mine.whyNot?.zh).toContain('2028-03-02')
})

it('ends with its last day, and a revoked one at once; then training counts anew', async () => {
  const listed = async () => (await city.passes.list(head)).find(({ staffId }) => staffId === clerk.staffId)
  expect(await listed()).toMatchObject({ state: 'valid', units: [centre] })
  expect(await city.passes.list(stranger)).toEqual([])
  await expect(city.passes.revoke(stranger, clerk.staffId, '无')).rejects.toMatchObject({ code: 'not-found' })
  await city.passes.revoke(head, clerk.staffId, '多次未按规定告知')
  expect(await inForce(clerk.staffId)).toEqual([post(centre, 'trainee'), post(centre, 'reviewer')])
  expect(await listed()).toMatchObject({
    state: 'revoked',
    hours: 0,
    pass: { revoked: { reason: '多次未按规定告知' } },
  })
  await expect(city.passes.revoke(head, clerk.staffId, '再次')).rejects.toMatchObject({ code: 'conflict' })
  const second = await newClerk('第二位')
  await city.passes.seedDemo(second.staffId, true)
  city.testClock.set('2028-03-03T09:00+08:00')
  expect(await inForce(second.staffId)).toContainEqual(post(centre, 'trainee'))
})
