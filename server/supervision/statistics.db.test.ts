import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest'
import { baoan, city, openTestRoom } from './open-test-room.ts'
import { asRead, randomCases } from './random-cases.ts'
import type { Supervision } from './supervision.ts'

let here: Awaited<ReturnType<typeof openTestRoom>>
let room: Supervision
beforeAll(async () => {
  here = await openTestRoom()
  room = here.room
})
afterAll(() => here?.close())
beforeEach(() => here.reset())

const cube = () => here.owner.query('select * from statistics_cube order by 1, 2, 3, 4, 5, 6')

describe('statistics', () => {
  test('made again from the log are the same as counted as it came', async () => {
    await fc.assert(
      fc.asyncProperty(randomCases, async (cases) => {
        await here.reset()
        await here.writeLog(cases.events)
        for (const event of asRead(cases)) await room.work(here.loggedFrom(event))
        const [incremental, tallies] = [await cube(), await here.owner.query('select * from case_tally order by 1')]
        await room.rebuild()
        expect(await cube()).toEqual(incremental)
        expect(await here.owner.query('select * from case_tally order by 1')).toEqual(tallies)
        for (const event of cases.events) await room.work(here.loggedFrom(event))
        expect(await cube()).toEqual(incremental)
      }),
      { numRuns: 12 },
    )
  })

  it('give both readings of each rate with numerator and denominator, and the open overdue cases beside', async () => {
    await here.live()
    await here.watch({ dueAt: '2026-02-27T10:00:00Z' })
    const { measures, items: count, openOverdue } = await room.rates(city, { from: '2026-03-01', to: '2026-03-31' })
    const of = (key: string) => measures.find((measure) => measure.key === key)
    expect({ count, openOverdue }).toEqual({ count: 2, openOverdue: 1 })
    expect(of('online-application')).toMatchObject({
      target: 0.8,
      was: { numerator: 1, denominator: 2, value: 0.5, met: false },
      can: { numerator: 1, denominator: 2, value: 0.5, met: false },
      definition: { was: { zh: expect.stringContaining('÷') } },
    })
    expect(of('satisfaction')?.was).toEqual({ numerator: 1, denominator: 1, value: 1, met: null })
    expect(of('active-rating')?.was).toMatchObject({ numerator: 1, denominator: 2 })
  })

  it('come as a series by day, item, district, channel and organ, and for a district only its own', async () => {
    await here.live()
    const series = (by: 'day' | 'item' | 'district' | 'channel' | 'organ', actor = city) =>
      room.series(actor, { measure: 'online-application', by, from: '2026-03-01', to: '2026-03-31' })
    expect((await series('day')).points).toMatchObject([
      { key: '2026-03-02', numerator: 1, denominator: 2, value: 0.5 },
    ])
    expect((await series('channel')).points).toMatchObject([
      { key: 'web', name: { zh: '网上' }, value: 1 },
      { key: 'window', value: 0 },
    ])
    expect((await series('district')).points.map(({ key }) => key)).toEqual(['440305000000', '440306000000'])
    expect((await series('district', baoan)).points.map(({ key }) => key)).toEqual(['440306000000'])
    expect((await series('item')).points[0]?.name.zh).toBe('某事项')
    expect((await series('organ')).points).toHaveLength(1)
    await expect(
      room.series(city, { measure: 'none', by: 'day', from: '2026-03-01', to: '2026-03-02' }),
    ).rejects.toMatchObject({
      code: 'bad-request',
    })
    await expect(room.rates(city, { from: '2026-03-02', to: '2026-03-01' })).rejects.toMatchObject({
      code: 'bad-request',
    })
  })
})
