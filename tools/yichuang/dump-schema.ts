// db/schema.sql: what all migrations together make, so that a migration shows as a difference of the whole. Read from the system
// catalogues of a fresh database, because the embedded PostgreSQL ships no pg_dump.

import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type Connection,
  openDatabase,
  prepareDatabase,
  startEmbeddedDatabase,
} from '../../server/platform/database/index.ts'

const heading = '-- What the migrations make. Written by `npm run yichuang -- dump-schema`; do not edit.\n'

/** The schema of a database as text: tables with columns, constraints, indexes and comments, in the order of their names. */
export async function describeSchema(db: Connection): Promise<string> {
  const lines = await db.query<{ line: string }>(`
    with t as (select c.oid, c.relname from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace)
    select line from (
      select t.relname, 1 part, '' sort, format(E'\ncreate table %I (\n%s\n);', t.relname, (
        select string_agg(format('  %I %s%s%s', attname, format_type(atttypid, atttypmod), case when attnotnull then ' not null' else '' end,
          coalesce(' default ' || pg_get_expr(adbin, adrelid), '')), E',\n' order by attnum)
        from pg_attribute left join pg_attrdef on adrelid = attrelid and adnum = attnum where attrelid = t.oid and attnum > 0 and not attisdropped)) line from t
      union all select t.relname, 2, conname, format('alter table %I add constraint %I %s;', t.relname, conname, pg_get_constraintdef(k.oid))
        from t join pg_constraint k on conrelid = t.oid where contype <> 'n'
      union all select t.relname, 3, i.relname, pg_get_indexdef(x.indexrelid) || ';' from t join pg_index x on indrelid = t.oid join pg_class i on i.oid = x.indexrelid
        where not exists (select 1 from pg_constraint where conindid = x.indexrelid)
      union all select t.relname, 4, lpad(coalesce(objsubid, 0)::text, 4, '0'), case when objsubid = 0 then format('comment on table %I is %L;', t.relname, description)
        else format('comment on column %I.%I is %L;', t.relname, attname, description) end
        from t join pg_description d on d.objoid = t.oid and d.classoid = 'pg_class'::regclass left join pg_attribute on attrelid = t.oid and attnum = objsubid
    ) all_lines(relname, part, sort, line) order by all_lines.relname, part, sort`)
  return `${heading}${lines.map(({ line }) => line).join('\n')}\n`
}

/** Migrates a fresh database and writes db/schema.sql. */
export async function dumpSchema(): Promise<number> {
  const dir = mkdtempSync(join(tmpdir(), 'yichuang-schema-'))
  chmodSync(dir, 0o755)
  const embedded = await startEmbeddedDatabase({ dir })
  try {
    await prepareDatabase({
      ownerUrl: embedded.url('postgres'),
      password: 'only-for-the-schema-0123',
      migrationsDir: 'db/migrations',
      grantsFile: 'db/grants.sql',
    })
    const db = openDatabase({ url: embedded.url('postgres'), poolSize: 1 })
    writeFileSync('db/schema.sql', await describeSchema(db))
    await db.close()
    console.log('db/schema.sql')
    return 0
  } finally {
    await embedded.stop()
    rmSync(dir, { recursive: true, force: true })
  }
}
