import { afterAll, beforeAll, expect, it } from 'vitest'
import { openCity, type TestCity } from '../test/harness/open-city.ts'
import { seedDemoHall } from './demo-hall.ts'
import { loadDemoPeople } from './identity/index.ts'
import { systemActor } from './platform/http/index.ts'
import { newId } from './platform/ids/index.ts'

let city: TestCity
const people = loadDemoPeople('catalogue/demo')
beforeAll(async () => {
  city = await openCity({ clock: '2026-03-04T10:40+08:00' })
  await city.identity.seedDemo(people)
})
afterAll(() => city.stop())

it('the demonstration’s halls live, once, and say that they are invented', async () => {
  const seed = () => seedDemoHall(city, city.testClock, people, 'catalogue/demo')
  await seed()
  const look = () => city.hall.queue(systemActor('test'), 'centre@440306018000')
  const { waiting, counts, asOf } = await look()
  expect([waiting.length > 0, counts.finished > 5, asOf]).toEqual([true, true, '2026-03-04T02:40:00Z'])
  const days = { from: '2026-03-03', until: '2026-03-04' }
  const { tickets } = await city.hall.measure(systemActor('test'), 'centre@440306018000', days)
  expect(new Set(tickets.map(({ on }) => on)).size).toBe(2)
  expect(tickets.every(({ demonstration }) => demonstration)).toBe(true)
  const [head] = await city.db.query<{ staffId: string }>(
    `select staff_id "staffId" from staff where username = 'xixiang-centre-head'`,
  )
  const posts = [{ unit: 'centre@440306018000', post: 'head' }]
  const actor = { kind: 'staff' as const, accountId: newId(), staffId: head?.staffId ?? '', name: '姚建民', posts }
  const { shifts } = await city.hall.roster(actor, 'centre@440306018000')
  expect(shifts.filter(({ on }) => on === '2026-03-05')).toHaveLength(4)
  expect(shifts.some(({ on }) => on < '2026-03-04')).toBe(false)
  await seed()
  expect((await look()).counts).toEqual(counts)
  const [booked] = await city.db.query<{ n: number }>('select count(*)::integer n from appointment where demonstration')
  expect(booked?.n).toBe(3)
})
