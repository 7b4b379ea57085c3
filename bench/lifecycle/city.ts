// A city with one item, as small as the measurement needs: the real case room on a real PostgreSQL, its neighbours as constants.

import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Cases, type CasesOptions, createCases, readWorkingCalendar } from '../../server/cases/index.ts'
import { formulas } from '../../server/engines/decision/index.ts'
import { compile } from '../../server/engines/flow/index.ts'
import { compileForm } from '../../server/engines/form/index.ts'
import { can } from '../../server/identity/index.ts'
import { systemClock } from '../../server/platform/clock/index.ts'
import { createVault, sha256Bytes, type Vault } from '../../server/platform/crypto/index.ts'
import { type Database, openDatabase } from '../../server/platform/database/index.ts'
import { createFileStore } from '../../server/platform/files/index.ts'
import type { Actor, Post } from '../../server/platform/http/index.ts'
import { newId } from '../../server/platform/ids/index.ts'

export const site = 'station@440306001001'
const organ = (key: string) => `${key}@440306000000`
const division = '440306001001'

/** Who does each step: eight people. `task` is the task's node; the first step is the applicant's. */
export const steps = [
  { verb: 'submit', node: '', unit: '', post: '', body: {} },
  { verb: 'accept', node: 'accept', unit: site, post: 'window-clerk', body: {} },
  {
    verb: 'review',
    node: 'review-a',
    unit: organ('a'),
    post: 'reviewer',
    body: { outcome: 'passed', opinion: '材料属实' },
  },
  {
    verb: 'review',
    node: 'review-b',
    unit: organ('b'),
    post: 'reviewer',
    body: { outcome: 'passed', opinion: '材料属实' },
  },
  {
    verb: 'review',
    node: 'review-c',
    unit: organ('c'),
    post: 'reviewer',
    body: { outcome: 'passed', opinion: '材料属实' },
  },
  {
    verb: 'decide',
    node: 'decide',
    unit: organ('bench'),
    post: 'decider',
    body: { decision: 'granted', reason: '符合条件' },
  },
  { verb: 'issue', node: 'issue', unit: organ('bench'), post: 'reviewer', body: {} },
  {
    verb: 'deliver',
    node: 'deliver',
    unit: site,
    post: 'window-clerk',
    body: { method: 'window', collector: { kind: 'self' } },
  },
] as const

export type BenchCity = {
  db: Database
  /** Statements sent so far. */
  statements(): number
  cases: Cases
  vault: Vault
  tokens: string[]
  tokenHashes: Buffer[]
  newDraft(): Promise<string>
  /** Token of a staff member who holds these posts. */
  session(name: string, posts: readonly Post[]): Promise<string>
  actorOf(token: string): Promise<Actor | undefined>
  close(): Promise<void>
}

const form = {
  schema: {
    type: 'object' as const,
    properties: {
      name: { type: 'string' as const, title: '姓名', maxLength: 40 },
      phone: { type: 'string' as const, title: '手机', format: 'mobile' },
      residence: {
        type: 'object' as const,
        title: '住址',
        properties: {
          division: { type: 'string' as const, title: '社区', format: 'division' },
          detail: { type: 'string' as const, title: '门牌', maxLength: 100 },
        },
        required: ['division', 'detail'],
      },
    },
    required: ['name', 'phone', 'residence'],
  },
  layout: [
    {
      title: { zh: '申请', en: 'Application' },
      fields: ['/name', '/phone', '/residence/division', '/residence/detail'],
    },
  ],
}

/** Opens the city on a prepared database; sessions for the eight people are in the database. */
export async function openBenchCity(url: string, poolSize: number): Promise<BenchCity> {
  const flow = await compile(readFileSync(new URL('./flow.bpmn', import.meta.url), 'utf8'))
  const ready = compileForm(form, formulas)
  if (!flow.ok || !ready.ok) throw new Error(JSON.stringify([flow, ready]))
  const content = {
    id: 'bench',
    version: 1,
    name: { zh: '基准', en: 'Bench' },
    function: 'bench',
    audience: ['person'],
    kind: 'promised',
    levels: { accept: ['community'], decide: 'district' },
    competence: { pointer: '/residence/division' },
    limits: { promisedWorkingDays: 10, supplementWorkingDays: 10 },
    channels: { online: true, window: true },
    materials: [],
    result: null,
  }
  const vault = createVault(Buffer.alloc(32, 7))
  let sent = 0
  const db = openDatabase({ url, poolSize, onStatement: () => sent++ })
  const named = (id: string) => ({ id, name: { zh: id, en: id } })
  const cases = createCases({
    db,
    clock: systemClock,
    vault,
    files: createFileStore(mkdtempSync(join(tmpdir(), 'yichuang-bench-files-'))),
    calendar: readWorkingCalendar(new URL('../../catalogue/calendars', import.meta.url).pathname),
    can,
    getItem: async () => ({ content, flow: flow.flow, form: ready.form, rules: new Map() }),
    whyClosed: () => undefined,
    itemFor: (id: string) => id,
    editionsOf: () => [],
    areaOf: () => '440300000000',
    findOrgan: (key: string) => named(organ(key)),
    getUnit: named,
    findSite: () => named(site),
    siteDivision: () => division,
    checkIntake: async () => {},
    describeDivision: () => '',
    onError: (error: unknown) => console.error(error),
  } as unknown as CasesOptions)

  const openSession = (tokenHash: Buffer | undefined, actor: Actor & { accountId: string }) =>
    db.query(
      `insert into session (token_hash, account_id, actor, created_at, seen_at, expires_at) values ($1, $2, $3, now(), now(), now() + interval '1 day') on conflict do nothing`,
      [tokenHash, actor.accountId, JSON.stringify(actor)],
    )
  const subjectId = newId()
  const tokens = steps.map((_, index) => `bench-token-${index}-${'x'.repeat(30)}`)
  const tokenHashes = tokens.map((token) => sha256Bytes(token))
  for (const [index, step] of steps.entries()) {
    const accountId = newId()
    const actor: Actor & { accountId: string } =
      index === 0
        ? { kind: 'person', accountId, subjectId, name: '测试甲' }
        : {
            kind: 'staff',
            accountId,
            staffId: newId(),
            name: `工作人员${index}`,
            posts: [{ unit: step.unit, post: step.post }],
          }
    await openSession(tokenHashes[index], actor)
  }
  const subjectName = vault.encrypt('测试甲')
  return {
    db,
    statements: () => sent,
    cases,
    vault,
    tokens,
    tokenHashes,
    async newDraft() {
      const id = newId()
      await db.query(
        `insert into application (case_id, item_id, item_version, subject_id, subject_name, account_id, channel, form, saved_at) values ($1, 'bench', 1, $2, $3, $2, 'web', $4, now())`,
        [
          id,
          subjectId,
          subjectName,
          JSON.stringify({ name: '测试甲', phone: '13900000001', residence: { division, detail: '一路 1 号 101' } }),
        ],
      )
      return id
    },
    async session(name, posts) {
      const token = `bench-token-${name}-${'x'.repeat(30)}`
      const ids = { accountId: newId(), staffId: newId() }
      await openSession(sha256Bytes(token), { kind: 'staff', ...ids, name, posts: [...posts] })
      return token
    },
    async actorOf(token) {
      const [row] = await db.query<{ actor: Actor }>('select actor from session where token_hash = $1', [
        sha256Bytes(token),
      ])
      return row?.actor
    },
    async close() {
      await cases.stop()
      await db.close()
    },
  }
}
