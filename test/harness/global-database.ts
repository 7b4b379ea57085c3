// One real PostgreSQL for the whole run, in a temporary folder; one migrated template that each test file clones.

import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openDatabase, prepareDatabase, startEmbeddedDatabase } from '../../server/platform/database/index.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** URL of the maintenance database, as owner. */
    ownerUrl: string
  }
}

export const appPassword = 'only-in-tests-0123456789'

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const dir = mkdtempSync(join(tmpdir(), 'yichuang-test-'))
  chmodSync(dir, 0o755)
  // Durability is proved by the fault runs; here speed matters.
  const server = await startEmbeddedDatabase({
    dir,
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' },
  })
  const owner = openDatabase({ url: server.url('postgres'), poolSize: 1 })
  await owner.query('create database yichuang_template')
  await owner.close()
  await prepareDatabase({
    ownerUrl: server.url('yichuang_template'),
    password: appPassword,
    migrationsDir: 'db/migrations',
    grantsFile: 'db/grants.sql',
  })
  project.provide('ownerUrl', server.url('postgres'))
  return async () => {
    await server.stop()
    rmSync(dir, { recursive: true, force: true })
  }
}
