// The owner migrates; the application runs as a login role of its own that cannot rewrite what is append-only.

import { readFile } from 'node:fs/promises'
import { type Database, openDatabase } from './database.ts'
import { migrate } from './migrate.ts'

export const appRole = 'yichuang_app'

/** URL of the same database for the application's role. */
export function appUrl(ownerUrl: string, password: string): string {
  const url = new URL(ownerUrl)
  url.username = appRole
  url.password = password
  return url.href
}

/** Migrates as the owner, makes the application's role with `password` (letters, digits, - and _) and grants it what db/grants.sql says. */
export async function prepareDatabase(options: {
  ownerUrl: string
  password: string | undefined
  migrationsDir: string
  grantsFile: string
  onStep?: (text: string) => void
}): Promise<void> {
  const db = openDatabase({ url: options.ownerUrl, poolSize: 1 })
  try {
    await migrate(db, options.migrationsDir, (name) => options.onStep?.(`迁移 migrating ${name}`))
    if (options.password !== undefined) await makeRole(db, options.password)
    await db.query(await readFile(options.grantsFile, 'utf8'))
  } finally {
    await db.close()
  }
}

async function makeRole(db: Database, password: string): Promise<void> {
  if (!/^[\w-]{16,}$/.test(password))
    throw new Error('The application role needs a password of 16 or more letters, digits, - or _')
  const [found] = await db.query('select 1 from pg_roles where rolname = $1', [appRole])
  await db.query(`${found ? 'alter' : 'create'} role ${appRole} login password '${password}'`)
}
