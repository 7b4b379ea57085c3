import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anonymous } from '../platform/http/index.ts'
import { baoan, city, openTestRoom, shape } from './open-test-room.ts'
import type { Supervision } from './supervision.ts'

let here: Awaited<ReturnType<typeof openTestRoom>>
let room: Supervision
beforeAll(async () => {
  here = await openTestRoom()
  room = here.room
})
afterAll(() => here?.close())
beforeEach(() => here.reset())

describe('the board', () => {
  it('moves a case from in time to due soon to overdue as its limit comes near', async () => {
    await here.watch({ dueAt: '2026-03-11T10:00:00Z' })
    const colours = async () => (await room.board(city, {})).cases
    expect(await colours()).toEqual({ inTime: 1, dueSoon: 0, overdue: 0, stopped: 0, total: 1 })
    here.clock.set('2026-03-10T18:00+08:00')
    expect(await room.tick()).toBe(1)
    expect(await colours()).toMatchObject({ inTime: 0, dueSoon: 1 })
    here.clock.set('2026-03-11T18:00+08:00')
    expect(await room.tick()).toBe(1)
    expect(await colours()).toMatchObject({ overdue: 1, total: 1 })
    expect(await room.tick()).toBe(0)
  })

  it('goes from in time to overdue in one tick when nobody looked meanwhile', async () => {
    await here.watch({ dueAt: '2026-03-11T10:00:00Z' })
    here.clock.set('2026-04-01T09:00+08:00')
    await room.tick()
    expect((await room.board(city, {})).cases).toMatchObject({ overdue: 1, total: 1 })
  })

  it('shows a step that is overdue while its case is in time', async () => {
    const of = shape({ dueAt: '2026-03-30T10:00:00Z' })
    await here.putCase(of)
    await here.putTask(of.caseId, 'review:1', 'police@440306000000', '2026-03-03T10:00:00Z')
    await room.work(here.logged(of))
    here.clock.set('2026-03-04T09:00+08:00')
    await room.tick()
    const board = await room.board(baoan, {})
    expect(board.cases).toMatchObject({ inTime: 1, overdue: 0 })
    expect(board.steps).toMatchObject({ overdue: 1, total: 1 })
    expect(board.urgentSteps).toMatchObject([
      {
        stepName: '审查',
        organ: { id: 'police@440306000000' },
        colour: 'overdue',
        dueOn: '2026-03-03',
        remainingWorkingDays: 0,
      },
    ])
    expect((await room.board(baoan, { organ: 'police@440306000000' })).steps.overdue).toBe(1)
  })

  it('does not call overdue what a special procedure or a supplement has stopped', async () => {
    const of = await here.watch({ dueAt: '2026-03-03T10:00:00Z' })
    await here.putCase({ ...of, version: 2, state: { holds: ['n:1'] }, dueAt: null })
    await room.work(here.logged({ ...of, version: 2 }))
    await here.watch({ status: 'supplementing' })
    here.clock.set('2026-05-01T09:00+08:00')
    expect(await room.tick()).toBe(0)
    expect((await room.board(city, {})).cases).toMatchObject({ stopped: 2, overdue: 0 })
  })

  it('forgets closed steps and concluded cases, and does not fall back when an old event comes again', async () => {
    const of = shape({ version: 2, dueAt: '2026-03-11T10:00:00Z' })
    await here.putCase(of)
    await here.putTask(of.caseId, 'review:1', of.organId, '2026-03-05T10:00:00Z')
    await room.work(here.logged(of))
    await here.owner.query('delete from task')
    await here.putCase({ ...of, version: 3, dueAt: '2026-03-12T10:00:00Z' })
    await room.work(here.logged({ ...of, version: 3 }))
    await room.work(here.logged({ ...of, version: 2 }))
    const { cases } = await room.list(city, {})
    expect(cases).toMatchObject([{ caseId: of.caseId, dueAt: '2026-03-12T10:00:00Z', remainingWorkingDays: 9 }])
    expect((await room.board(city, {})).steps.total).toBe(0)
    await here.putCase({ ...of, version: 5, status: 'concluded' })
    for (const seq of [4, 5]) await room.work(here.logged({ ...of, version: seq }, { kind: 'case_delivered' }))
    expect((await room.board(city, {})).cases.total).toBe(0)
  })

  it('costs per changed colour, not per open case', async () => {
    for (let i = 0; i < 5; i++) await here.watch({ dueAt: '2026-03-30T10:00:00Z' })
    await here.watch({ dueAt: '2026-03-03T10:00:00Z' })
    here.clock.set('2026-03-04T09:00+08:00')
    here.statementsSent()
    expect(await room.tick()).toBe(1)
    expect(here.statementsSent()).toBe(1)
  })

  it('counts and lists for a district what lies in it, and refuses it another', async () => {
    await here.watch({})
    await here.watch({ division: '440305002001', organId: 'a-function@440300000000' })
    const board = await room.board(baoan, {})
    expect(board.cases.total).toBe(1)
    expect(board.byDistrict.map(({ key }) => key)).toEqual(['440306000000'])
    expect((await room.board(city, {})).byDistrict).toHaveLength(2)
    expect((await room.board(city, { division: '440305000000' })).cases.total).toBe(1)
    expect((await room.list(baoan, { division: '440306001000' })).cases).toHaveLength(1)
    await expect(room.board(baoan, { division: '440305000000' })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(room.list(baoan, { division: '440300000000' })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(room.board(anonymous, {})).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('pages through all cases, each once, the earliest due first', async () => {
    for (let i = 0; i < 7; i++) await here.watch({ dueAt: i < 5 ? `2026-03-${11 + (i % 3)}T10:00:00Z` : null })
    const seen: { caseId: string; dueAt: string | null }[] = []
    for (let after: string | null | undefined; after !== null; ) {
      const page = await room.list(city, { limit: 3, ...(after && { after }) })
      seen.push(...page.cases)
      after = page.next
    }
    expect(new Set(seen.map(({ caseId }) => caseId)).size).toBe(7)
    expect(seen.map(({ dueAt }) => dueAt ?? '9')).toEqual(seen.map(({ dueAt }) => dueAt ?? '9').sort())
    await expect(room.list(city, { after: 'x' })).rejects.toMatchObject({ code: 'bad-request' })
  })
})
