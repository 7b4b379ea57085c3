import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createHttp } from '../platform/http/index.ts'
import { city, openTestRoom } from './open-test-room.ts'
import { supervisionRoutes } from './routes.ts'
import type { Supervision } from './supervision.ts'

let here: Awaited<ReturnType<typeof openTestRoom>>
let room: Supervision
beforeAll(async () => {
  here = await openTestRoom()
  room = here.room
})
afterAll(() => here?.close())
beforeEach(() => here.reset())

describe('over HTTP', () => {
  it('board, rates, series, CSV and public ratings answer as their schemas say', async () => {
    await here.live()
    const { app } = await createHttp({
      authenticate: async () => city,
      gate: (actor, action) => actor.kind === 'staff' || action === 'rating.read-public',
      version: '0',
      publicUrl: 'http://localhost',
      logLevel: 'silent',
    })
    supervisionRoutes(app, room)
    const get = (url: string) => app.inject({ url: `/api/v1/${url}`, cookies: { yc_session: 'mine' } })
    const period = 'from=2026-03-01&to=2026-03-31'
    await here.watch({ dueAt: '2026-02-27T10:00:00Z' })
    expect((await get('supervision/board')).json()).toEqual(await room.board(city, {}))
    expect((await get('supervision/cases?colour=overdue')).json()).toEqual(await room.list(city, { colour: 'overdue' }))
    expect((await get(`statistics/rates?${period}`)).json()).toEqual(
      await room.rates(city, { from: '2026-03-01', to: '2026-03-31' }),
    )
    const series = await get(`statistics/series?measure=satisfaction&by=item&${period}`)
    expect(series.json().points).toMatchObject([{ key: 'an-item', value: 1 }])
    const csv = await get(`statistics/series?measure=satisfaction&by=item&format=csv&${period}`)
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(csv.body).toBe('\uFEFF代码,事项,Name,满意率：分子,分母,值\r\nan-item,某事项,An item,1,1,1\r\n')
    const ratings = await app.inject({ url: '/api/v1/items/an-item/ratings' })
    expect(ratings.json()).toMatchObject({
      itemId: 'an-item',
      rated: 1,
      satisfaction: { numerator: 1, denominator: 1 },
    })
    expect(JSON.stringify(ratings.json())).not.toContain('comment')
    expect((await app.inject({ url: '/api/v1/supervision/board' })).statusCode).toBe(401)
    expect((await get('statistics/rates?from=2026-02-30&to=2026-03-01')).statusCode).toBe(422)
    await app.close()
  })
})
