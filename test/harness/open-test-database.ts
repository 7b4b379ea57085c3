// A fresh database of its own for a test file: a clone of the migrated template, opened as the application's role.

import { inject } from 'vitest'
import { appUrl, type Database, openDatabase } from '../../server/platform/database/index.ts'
import { newId } from '../../server/platform/ids/index.ts'
import { appPassword } from './global-database.ts'

export type TestDatabase = {
  db: Database
  /** As the application's role. */
  url: string
  /** As the owner. */
  ownerUrl: string
  close(): Promise<void>
}

export async function openTestDatabase(options: { onStatement?: (text: string) => void } = {}): Promise<TestDatabase> {
  const maintenance = inject('ownerUrl')
  const name = `t_${newId().replaceAll('-', '')}`
  const owner = openDatabase({ url: maintenance, poolSize: 1 })
  await owner.query(`create database ${name} template yichuang_template`)
  const at = new URL(maintenance)
  at.pathname = `/${name}`
  const url = appUrl(at.href, appPassword)
  const db = openDatabase({ url, poolSize: 8, ...options })
  return {
    db,
    url,
    ownerUrl: at.href,
    async close() {
      await db.close()
      await owner.query(`drop database ${name} with (force)`)
      await owner.close()
    },
  }
}
