// Forward-only migrations: plain SQL files, applied once each, in order, under one lock.

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256Hex } from '../crypto/index.ts'
import type { Connection, Database } from './database.ts'

/** Applies what is new in `dir`; an applied file that was changed since is an error. Gives the names applied. */
export async function migrate(db: Database, dir: string, onStep: (name: string) => void = () => {}): Promise<string[]> {
  const files = (await readdir(dir)).filter((name) => /^\d{4}_.+\.sql$/.test(name)).sort()
  return db.write(async (tx) => {
    await tx.query('select pg_advisory_xact_lock(20151226)')
    await tx.query(
      'create table if not exists migration (name text primary key, sha256 text not null, applied_at timestamptz not null default now())',
    )
    const known = new Map(
      (await tx.query<{ name: string; sha256: string }>('select name, sha256 from migration')).map((row) => [
        row.name,
        row.sha256,
      ]),
    )
    const applied: string[] = []
    for (const name of files) {
      const text = await readFile(join(dir, name), 'utf8')
      const digest = sha256Hex(text)
      const before = known.get(name)
      if (before === digest) continue
      if (before) throw new Error(`Migration ${name} was changed after it was applied. Put the change into a new file.`)
      onStep(name)
      await apply(tx, name, text, digest)
      applied.push(name)
    }
    return applied
  })
}

async function apply(tx: Connection, name: string, text: string, digest: string): Promise<void> {
  try {
    await tx.query(text)
  } catch (error) {
    throw new Error(`Migration ${name} failed: ${(error as Error).message}`, { cause: error })
  }
  await tx.query('insert into migration (name, sha256) values ($1, $2)', [name, digest])
}
