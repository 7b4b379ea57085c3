// The hall on a real database: places under concurrency, closed days, the no-show rule, tickets from number to finish, clocks set back.

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openCity, type Person, type TestCity } from '../../../test/harness/open-city.ts'
import { demoDivision, makeCitizenId } from '../../engines/codes/index.ts'
import type { Actor } from '../../platform/http/index.ts'
import { newId } from '../../platform/ids/index.ts'

const siteId = 'centre@440306018000'
const station = 'station@440306018003'
let city: TestCity
let people: Person[]
let clerk: string
let other: string
const staff = (name: string): Actor => ({
  ...{ kind: 'staff', accountId: newId(), staffId: newId(), name },
  posts: [{ unit: siteId, post: 'window-clerk' }],
})
const [one, two] = [staff('测试窗口甲'), staff('测试窗口乙')]

beforeAll(async () => {
  city = await openCity()
  people = await Promise.all(
    Array.from({ length: 12 }, (_, n) =>
      city.person(
        `测试${n}`,
        makeCitizenId(demoDivision, n < 2 ? '1940-01-01' : '1990-02-02', 900 + n),
        `139000007${10 + n}`,
      ),
    ),
  )
})
afterAll(() => city.stop())

let day = 0
/** Each test has a Wednesday of its own; nobody's session lasts that long. */
beforeEach(async () => {
  const on = Temporal.PlainDate.from('2026-03-04').add({ days: 7 * day++ })
  city.testClock.set(`${on}T09:00+08:00`)
  for (const person of people) person.cookie = await city.session(person.actor)
  clerk = await city.session(one)
  other = await city.session(two)
})
const today = () => city.clock.today().toString()
const tomorrow = () => city.clock.today().add({ days: 1 }).toString()

// biome-ignore lint/suspicious/noExplicitAny: answers of many routes, each looked at by its test.
type Answer = { status: number; body: any }
async function ask(cookie: string, method: 'GET' | 'POST', path: string, payload?: object): Promise<Answer> {
  const answer = await city.app.inject({
    method,
    url: `/api/v1${path}`,
    headers: { cookie },
    ...(method === 'POST' && { payload: payload ?? {} }),
  })
  const isJson = String(answer.headers['content-type']).includes('json')
  return { status: answer.statusCode, body: isJson ? answer.json() : answer.body }
}
const cookieOf = (n: number) => people[n]?.cookie ?? ''
const book = (n: number, starts: string, on = tomorrow(), more = {}) =>
  ask(cookieOf(n), 'POST', '/appointments', { siteId: station, on, starts, ...more })
const draw = (cookie: string, more = {}) => ask(cookie, 'POST', '/tickets', { siteId, group: 'general', ...more })
const at = (window: number, verb: string, body = {}, cookie = clerk) =>
  ask(cookie, 'POST', `/halls/${siteId}/windows/${window}/${verb}`, body)

describe('an appointment', () => {
  it('two people who take the last place at once: one gets it, the other the next free ones', async () => {
    expect((await book(3, '09:30')).status).toBe(200)
    const answers = await Promise.all([book(4, '09:30'), book(5, '09:30'), book(6, '09:30')])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    const refused = answers.find(({ status }) => status === 409)?.body.detail
    expect(refused).toContain('已经约满')
    expect(refused).toContain(`${tomorrow()} 10:00`)
    const { body } = await ask('', 'GET', `/halls/${station}/slots`)
    const slots = body.days.find(({ on }: { on: string }) => on === tomorrow()).slots
    expect(slots.find(({ starts }: { starts: string }) => starts === '09:30').free).toBe(0)
  })
  it('on a closed day is refused with the next open day, and outside the slots with a clear word', async () => {
    const saturday = city.clock.today().add({ days: 3 }).toString()
    const closed = await book(3, '10:00', saturday)
    expect([closed.status, closed.body.code]).toEqual([409, 'conflict'])
    expect(closed.body.detail).toContain(city.clock.today().add({ days: 5 }).toString())
    expect((await book(3, '12:30')).status).toBe(422)
    expect((await book(3, '10:00', city.clock.today().subtract({ days: 1 }).toString())).status).toBe(422)
    expect((await book(3, '10:00', city.clock.today().add({ days: 60 }).toString())).status).toBe(422)
  })
  it('is moved and cancelled; the place is free again, and the calendar file says which edition it is', async () => {
    const { body: mine } = await book(3, '10:00')
    const moved = await ask(cookieOf(3), 'POST', `/appointments/${mine.appointmentId}/reschedule`, {
      on: tomorrow(),
      starts: '15:00',
    })
    expect([moved.status, moved.body.starts, moved.body.sequence]).toEqual([200, '15:00', 1])
    expect((await Promise.all([book(4, '10:00'), book(5, '10:00')])).map(({ status }) => status)).toEqual([200, 200])
    const file = await ask(cookieOf(3), 'GET', `/appointments/${mine.appointmentId}/calendar.ics`)
    expect(file.body).toContain('SEQUENCE:1')
    expect((await ask(cookieOf(4), 'GET', `/appointments/${mine.appointmentId}/calendar.ics`)).status).toBe(404)
    expect((await ask(cookieOf(4), 'POST', `/appointments/${mine.appointmentId}/cancel`)).status).toBe(404)
    expect((await ask(cookieOf(3), 'POST', `/appointments/${mine.appointmentId}/cancel`)).body.state).toBe('cancelled')
    expect((await ask(cookieOf(3), 'POST', `/appointments/${mine.appointmentId}/cancel`)).status).toBe(409)
  })
  it('a person is in one place at a time, and holds only so many', async () => {
    const twice = await Promise.all([book(7, '11:00'), book(7, '11:00', tomorrow(), { siteId })])
    expect(twice.map(({ status }) => status).sort()).toEqual([200, 409])
    expect((await book(7, '14:00')).status).toBe(200)
    expect((await book(7, '14:30')).status).toBe(200)
    expect((await book(7, '15:30')).body.detail).toContain('最多同时持有 3 个')
  })
  it('two who swap their slots at once do not wait for each other for ever', async () => {
    const [one, two] = await Promise.all([book(8, '09:00'), book(9, '16:00')])
    const move = (n: number, id: string, starts: string) =>
      ask(cookieOf(n), 'POST', `/appointments/${id}/reschedule`, { on: tomorrow(), starts })
    for (let round = 0; round < 5; round++) {
      const answers = await Promise.all([
        move(8, one.body.appointmentId, round % 2 ? '09:00' : '16:00'),
        move(9, two.body.appointmentId, round % 2 ? '16:00' : '09:00'),
      ])
      expect(answers.map(({ status }) => status)).toEqual([200, 200])
    }
  })
  it('missed three times within ninety days blocks booking for a time, and the person is told', async () => {
    for (const starts of ['10:00', '10:30', '11:00']) {
      expect((await book(10, starts)).status).toBe(200)
    }
    city.testClock.advance({ days: 2 })
    await city.hall.sweep()
    const refused = await book(10, '10:00', city.clock.today().add({ days: 3 }).toString())
    expect(refused.body.detail).toContain('3 次预约没有到场')
    const { body } = await ask(cookieOf(10), 'GET', '/notices')
    expect(body.notices.filter(({ kind }: { kind: string }) => kind === 'appointment-missed')).toHaveLength(3)
    const { body: own } = await ask(cookieOf(10), 'GET', '/appointments')
    expect(new Set(own.appointments.map(({ state }: { state: string }) => state))).toEqual(new Set(['missed']))
  })
})

describe('a ticket', () => {
  it('has a number of its day and group, goes from waiting to finished, and is not used twice', async () => {
    const first = await draw(cookieOf(3))
    expect([first.status, first.body.number, first.body.told.ahead]).toEqual([200, 'A001', 0])
    expect((await draw(cookieOf(3))).body.number).toBe('A001')
    expect((await draw(cookieOf(4))).body.told.ahead).toBe(1)
    await at(1, 'open')
    expect((await at(1, 'call')).body.before.number).toBe('A001')
    const again = await at(1, 'call')
    expect([again.status, again.body.detail]).toEqual([409, expect.stringContaining('A001')])
    const { ticketId } = first.body
    expect((await at(1, 'finish', { ticketId })).status).toBe(409)
    expect((await at(1, 'recall', { ticketId })).body.before.calls).toBe(2)
    await at(1, 'serve', { ticketId })
    city.testClock.advance({ minutes: 7 })
    expect((await at(1, 'finish', { ticketId })).body.before).toBe(null)
    const used = await at(1, 'call', { number: 'A001' })
    expect([used.status, used.body.detail]).toEqual([409, expect.stringContaining('已经办完')])
    expect((await ask('', 'POST', `/tickets/${first.body.code}/rejoin`)).status).toBe(409)
    const { body } = await ask(cookieOf(3), 'GET', '/notices')
    expect(body.notices[0].body.zh).toContain('请 A001 号到 1 号窗口')
  })
  it('two windows that call at once get two people, and a double click gets one', async () => {
    for (const n of [2, 3, 4]) await draw(cookieOf(n))
    await at(1, 'open')
    await at(2, 'open', { groups: ['general'] }, other)
    expect((await at(2, 'open', {}, clerk)).status).toBe(409)
    const answers = await Promise.all([at(1, 'call'), at(1, 'call'), at(2, 'call', {}, other)])
    const called = answers.filter(({ status }) => status === 200).map(({ body }) => body.before.number)
    expect(called.sort()).toEqual(['A001', 'A002'])
    expect((await at(1, 'close')).status).toBe(409)
  })
  it('an elderly person counts as having come earlier, by date of birth; what is no class is refused', async () => {
    await draw(cookieOf(3))
    city.testClock.advance({ minutes: 10 })
    expect((await draw(cookieOf(0))).body.class.key).toBe('elderly')
    expect((await draw(cookieOf(4), { class: 'elderly' })).status).toBe(422)
    expect((await draw(cookieOf(4), { class: 'pregnant' })).body.class.key).toBe('pregnant')
    await at(1, 'open')
    const { body } = await at(1, 'call')
    expect(body.before.number).toBe('A002')
    expect(body.waiting.map(({ number }: { number: string }) => number)).toEqual(['A003', 'A001'])
  })
  it('is skipped and rejoins as if it came now; transferred it keeps its number and its place', async () => {
    const [one, two] = [await draw(cookieOf(3)), await draw(cookieOf(4))]
    city.testClock.advance({ minutes: 5 })
    await at(1, 'open')
    await at(1, 'call')
    await at(1, 'skip', { ticketId: one.body.ticketId })
    expect((await ask('', 'GET', `/tickets/${one.body.code}`)).body.state).toBe('skipped')
    expect((await ask('', 'POST', `/tickets/${one.body.code}/rejoin`)).body.state).toBe('waiting')
    expect((await at(1, 'call')).body.before.number).toBe('A002')
    expect((await at(1, 'transfer', { ticketId: two.body.ticketId, group: 'nowhere' })).status).toBe(422)
    await at(1, 'transfer', { ticketId: two.body.ticketId, group: 'social' })
    await draw(cookieOf(5), { group: 'social' })
    await at(11, 'open', {}, other)
    const { body } = await at(11, 'call', {}, other)
    expect(body.before.number).toBe('A002')
  })
  it('drawn on an appointment uses it once, and not on the wrong day', async () => {
    const { body: mine } = await book(6, '10:00', today(), { siteId })
    const late = await book(6, '10:00', tomorrow(), { siteId })
    expect((await draw(cookieOf(6), { appointmentId: late.body.appointmentId })).status).toBe(409)
    city.testClock.advance({ minutes: 30 })
    const ticket = await draw(cookieOf(6))
    expect([ticket.body.class.key, ticket.body.number]).toEqual(['appointment', 'A001'])
    const twice = await draw(clerk, { appointmentId: mine.appointmentId })
    expect([twice.status, twice.body.detail]).toEqual([409, expect.stringContaining('A001')])
    const { body } = await ask(clerk, 'GET', `/halls/${siteId}/appointments`)
    expect(body.appointments).toMatchObject([{ state: 'arrived', name: '测试6' }])
  })
  it('is not given out when the hall is closed, and ends with its day', async () => {
    const ticket = await draw(cookieOf(3))
    city.testClock.advance({ hours: 12 })
    const closed = await draw(cookieOf(4))
    expect([closed.status, closed.body.detail]).toEqual([409, expect.stringContaining(tomorrow())])
    city.testClock.advance({ hours: 12 })
    clerk = await city.session(one)
    expect((await ask('', 'GET', `/tickets/${ticket.body.code}`)).body.state).toBe('expired')
    await city.hall.sweep()
    await at(1, 'open')
    const old = await at(1, 'call', { number: 'A001' })
    expect(old.status).toBe(404)
    expect((await draw(cookieOf(3))).body.number).toBe('A001')
  })
  it('keeps its order and numbers when the clock of the server is set back', async () => {
    await draw(cookieOf(2))
    await draw(cookieOf(3))
    city.testClock.advance({ minutes: -25 })
    expect((await draw(cookieOf(4))).body.number).toBe('A003')
    await at(1, 'open')
    expect((await at(1, 'call')).body.before.number).toBe('A001')
    const { body } = await ask(clerk, 'GET', `/halls/${siteId}/queue`)
    expect(body.waiting.map(({ number }: { number: string }) => number)).toEqual(['A002', 'A003'])
    const { body: measured } = await ask(clerk, 'GET', `/halls/${siteId}/estimates?from=${today()}`)
    expect(measured.tickets[0].realSeconds).toBe(0)
  })
  it('many people who draw at once get different numbers', async () => {
    const answers = await Promise.all([2, 3, 4, 5, 6, 7, 8, 9].map((n) => draw(cookieOf(n))))
    expect(new Set(answers.map(({ body }) => body.number)).size).toBe(8)
  })
})

describe('who may see what', () => {
  it('the board shows numbers and never names; a resident sees only what is his', async () => {
    const { body: ticket } = await draw(cookieOf(3))
    await at(1, 'open')
    await at(1, 'call')
    const board = await ask('', 'GET', `/halls/${siteId}/board`)
    expect(board.body.calls).toMatchObject([{ number: ticket.number, window: 1 }])
    expect(JSON.stringify(board.body)).not.toContain('测试3')
    const own = await ask(cookieOf(4), 'GET', '/tickets')
    expect(own.body.tickets).toEqual([])
    const stranger = await city.staff('别处窗口', [{ unit: 'centre@440305000000', post: 'window-clerk' }])
    for (const path of ['queue', 'appointments', 'estimates'])
      expect((await ask(stranger, 'GET', `/halls/${siteId}/${path}`)).status).toBe(404)
    expect((await at(1, 'finish', { ticketId: ticket.ticketId }, stranger)).status).toBe(404)
    expect((await draw(stranger)).status).toBe(404)
  })
  it('sites are listed nearest first from a community, with the queue of the item’s group', async () => {
    await draw(cookieOf(3))
    const { body } = await ask('', 'GET', '/halls?near=440306018003&item=dog-registration')
    expect(body.halls[0].id).toBe(station)
    const metres = body.halls.flatMap(({ metres }: { metres: number | null }) => metres ?? []).slice(1)
    expect(metres).toEqual([...metres].sort((a: number, b: number) => a - b))
    const all = await ask('', 'GET', '/halls?division=440306018000')
    expect(all.body.halls.find(({ id }: { id: string }) => id === siteId)).toMatchObject({ isOpen: true, waiting: 1 })
  })
})
