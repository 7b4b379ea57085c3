// What happened cannot be rewritten by the application, by privilege and not by good manners. The tables stand here by name: one
// that loses the mark in its comment, or a grant that comes back, fails the test.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../../test/harness/open-test-database.ts'
import { openDatabase } from './database.ts'

const appendOnly = [
  'agent_case',
  'agent_event',
  'calendar_edition',
  'case_bundle',
  'case_correction',
  'case_event',
  'data_report',
  'data_report_reply',
  'exception_decision',
  'exception_request',
  'integrator_event',
  'item_event',
  'item_version',
  'licence_event',
  'look_up',
  'pass_event',
  'site_entry',
  'subject_access',
  'ticket_event',
  'window_handover',
]
const untouchable = 'migration'
let database: TestDatabase

beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

const refusal = /permission denied/
const someColumn = async (table: string): Promise<string> => {
  const [row] = await database.db.query<{ name: string }>(
    'select attname name from pg_attribute where attrelid = $1::regclass and attnum = 2',
    [table],
  )
  return row?.name ?? ''
}

describe('the application’s role', () => {
  it.each([...appendOnly, untouchable])('can neither update, delete nor truncate %s', async (table) => {
    const column = await someColumn(table)
    for (const sql of [`update ${table} set ${column} = ${column}`, `delete from ${table}`, `truncate ${table}`])
      await expect(database.db.query(sql), sql).rejects.toThrow(refusal)
  })
  it('cannot write that a migration was applied', async () => {
    const column = await someColumn(untouchable)
    await expect(database.db.query(`insert into ${untouchable} (${column}) values (null)`)).rejects.toThrow(refusal)
  })
  it('finds exactly these tables marked as append-only', async () => {
    const marked = await database.db.query<{ name: string }>(
      `select relname name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
         and obj_description(oid, 'pg_class') ilike '%append-only%' order by relname`,
    )
    expect(marked.map(({ name }) => name)).toEqual(appendOnly)
  })
  it('owns no table and can neither drop, alter nor grant itself anything', async () => {
    for (const sql of [
      'drop table case_event',
      'alter table case_event add column x text',
      'alter table case_event disable trigger all',
      'create rule rewrite as on insert to case_event do instead nothing',
    ])
      await expect(database.db.query(sql), sql).rejects.toThrow(/must be owner|permission denied/)
    await database.db.query('grant update on case_event to yichuang_app') // warns that nothing was granted
    await expect(database.db.query('update case_event set seq = seq')).rejects.toThrow(refusal)
    const [role] = await database.db.query(
      `select rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls from pg_roles where rolname = current_user`,
    )
    expect(Object.values(role ?? {})).toEqual([false, false, false, false, false])
  })
  it('is not the owner, who could', async () => {
    const owner = openDatabase({ url: database.ownerUrl, poolSize: 1 })
    await expect(owner.query('delete from case_event')).resolves.toEqual([])
    await owner.close()
  })
})
