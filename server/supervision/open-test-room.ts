// What the tests of the room share: the room on a database of its own, and cases and events written as the spine would leave them.

import { openTestDatabase } from '../../test/harness/open-test-database.ts'
import { type LoggedEvent, readWorkingCalendar } from '../cases/index.ts'
import { createTestClock } from '../platform/clock/index.ts'
import { openDatabase } from '../platform/database/index.ts'
import type { Actor } from '../platform/http/index.ts'
import { newId } from '../platform/ids/index.ts'
import type { RandomEvent } from './random-cases.ts'
import { createSupervision } from './supervision.ts'

const items = [
  {
    id: 'an-item',
    name: { zh: '某事项', en: 'An item' },
    channels: { online: true, window: true, depth: 'full-online', visits: 0 },
  },
  {
    id: 'another-item',
    name: { zh: '另一事项', en: 'Another' },
    channels: { online: false, window: true, depth: 'window-only', visits: 1 },
  },
]

const supervisor = (division: string): Actor => ({
  kind: 'staff',
  accountId: newId(),
  staffId: newId(),
  name: '监督员',
  posts: [{ unit: `supervision@${division}`, post: 'supervisor' }],
})
export const city = supervisor('440300000000')
export const baoan = supervisor('440306000000')

type CaseShape = {
  caseId: string
  itemId: string
  division: string
  organId: string
  siteId: string
  channel: string
  status: string
  version: number
  state: unknown
  dueAt: string | null
}
export const shape = (given: Partial<CaseShape> = {}): CaseShape => ({
  caseId: newId(),
  itemId: 'an-item',
  division: '440306001002',
  organId: 'a-function@440306000000',
  siteId: 'station@440306001002',
  channel: 'web',
  status: 'accepted',
  version: 1,
  state: { holds: [] },
  dueAt: null,
  ...given,
})

const startsAt = '2026-03-02T09:00+08:00'
const tables = ['"case"', 'case_event', 'task', 'watched_limit', 'case_tally', 'statistics_cube', 'benchmark_departure']

/** The room, and a hand in its database. */
export async function openTestRoom() {
  let statements = 0
  const testDatabase = await openTestDatabase({ onStatement: () => statements++ })
  const owner = openDatabase({ url: testDatabase.ownerUrl, poolSize: 1 })
  const clock = createTestClock(startsAt)
  const room = createSupervision({
    db: testDatabase.db,
    clock,
    calendar: readWorkingCalendar('catalogue/calendars'),
    dir: 'catalogue/measures',
    registry: {
      getUnit: (id) => ({ id, name: { zh: `单位${id}`, en: id } }),
      describeDivision: (code) => ({ zh: `区划${code}`, en: code }),
    },
    catalogue: {
      listItems: () => items,
      getItem: async (id) => items.find((item) => item.id === id),
    },
    onError: (error) => {
      throw error
    },
  })

  const putCase = (of: CaseShape) =>
    owner.query(
      `insert into "case" (case_id, case_no, item_id, item_version, subject_id, subject_name, channel, division, site_id, organ_id, submitted_at, status,
         version, state, head_hash, due_at, changed_at)
       values ($1, $2, $3, 1, $1, '', $4, $5, $6, $7, '2026-03-02T01:00:00Z', $8, $9, $10, '', $11, now())
       on conflict (case_id) do update set status = excluded.status, version = excluded.version, state = excluded.state, due_at = excluded.due_at`,
      [
        of.caseId,
        `N${of.caseId}`,
        of.itemId,
        of.channel,
        of.division,
        of.siteId,
        of.organId,
        of.status,
        of.version,
        JSON.stringify(of.state),
        of.dueAt,
      ],
    )
  const putTask = (caseId: string, taskId: string, unit: string, dueAt: string) =>
    owner.query(
      `insert into task (case_id, task_id, node, name, act, unit, post, opened_at, due_at, item_id, case_no)
       values ($1, $2, 'review', '审查', 'review', $3, 'reviewer', '2026-03-02T01:00:00Z', $4, 'an-item', '')`,
      [caseId, taskId, unit, dueAt],
    )
  const logged = (of: CaseShape, event: Partial<LoggedEvent> = {}): LoggedEvent => ({
    tx: '1',
    caseNo: '',
    itemVersion: 1,
    subjectId: of.caseId,
    submittedAt: '',
    acceptedAt: null,
    hash: '',
    seq: of.version,
    kind: 'case_accepted',
    at: clock.now().toString(),
    actor: { kind: 'staff', unit: of.siteId },
    data: {},
    ...of,
    ...event,
  })
  const watch = async (given: Partial<CaseShape>) => {
    const of = shape(given)
    await putCase(of)
    await room.work(logged(of))
    return of
  }

  /** Two concluded cases: one online and rated well, one at a window in another district, not rated. */
  const live = async (): Promise<void> => {
    const kinds = ['case_submitted', 'case_accepted', 'case_concluded'] as const
    for (const one of [shape(), shape({ channel: 'window', division: '440305002001' })]) {
      await putCase({ ...one, status: 'concluded', version: 4 })
      for (const [index, kind] of kinds.entries())
        await room.work(logged(one, { seq: index + 1, kind, data: { outcome: 'granted' } }))
      if (one.channel === 'web') await room.work(logged(one, { seq: 4, kind: 'case_rated', data: { level: 4 } }))
    }
  }

  const loggedFrom = (event: RandomEvent): LoggedEvent => logged(shape(event), { ...event })

  const writeLog = async (events: RandomEvent[]): Promise<void> => {
    for (const [caseId, its] of Map.groupBy(events, (event) => event.caseId)) {
      const last = its.at(-1)
      await putCase(
        shape({ ...last, caseId, version: last?.seq ?? 1, state: { holds: [], clock: last?.clock ?? undefined } }),
      )
      for (const { seq, kind, at, actor, data } of its)
        await owner.query(
          'insert into case_event (case_id, seq, kind, at, actor, data, hash) values ($1, $2, $3, $4, $5, $6, $7)',
          [caseId, seq, kind, at, JSON.stringify(actor), JSON.stringify(data), ''],
        )
    }
  }

  return {
    room,
    owner,
    clock,
    putCase,
    putTask,
    logged,
    loggedFrom,
    watch,
    live,
    writeLog,
    /** Statements that the room has sent since the last time of asking. */
    statementsSent(): number {
      const sent = statements
      statements = 0
      return sent
    },
    /** Empties the tables and sets the clock back. */
    async reset(): Promise<void> {
      clock.set(startsAt)
      for (const table of tables) await owner.query(`delete from ${table}`)
    },
    async close(): Promise<void> {
      await room.stop()
      await owner.close()
      await testDatabase.close()
    },
  }
}
