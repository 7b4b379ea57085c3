// npm run bench: every figure that we state, measured in one run. Ratios count; absolute figures belong to this machine.
//   npm run bench                 all, about 3 minutes
//   npm run bench -- --seconds 6  shorter
//   npm run bench -- --only flow  one of: flow, search, lifecycle

import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { appUrl, openDatabase, prepareDatabase, startEmbeddedDatabase } from '../server/platform/database/index.ts'
import { flowBench } from './flow/flow.ts'
import { lifecycleBench } from './lifecycle/lifecycle.ts'
import { printFlow, printSearch } from './report.ts'
import { searchBench } from './search/search.ts'

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '18' }, only: { type: 'string', default: '' } },
})
const wants = (part: string): boolean => values.only === '' || values.only === part
const say = (text: string) => console.error(`▸ ${text}`)
if (wants('flow')) printFlow(await flowBench(Number(values.seconds)))
if (wants('search')) printSearch(await searchBench(3_000, 30_000, say))
if (!wants('lifecycle')) process.exit(0)
const dir = mkdtempSync(join(tmpdir(), 'yichuang-bench-'))
chmodSync(dir, 0o755)
const database = await startEmbeddedDatabase({ dir, onStep: say })
try {
  const owner = openDatabase({ url: database.url('postgres'), poolSize: 1 })
  await owner.query('create database bench')
  await owner.close()
  const password = 'only-in-bench-0123456789'
  await prepareDatabase({
    ownerUrl: database.url('bench'),
    password,
    migrationsDir: 'db/migrations',
    grantsFile: 'db/grants.sql',
  })
  const lines = await lifecycleBench(appUrl(database.url('bench'), password), {
    seconds: Number(values.seconds),
    atOnce: [16, 64],
    say,
  })
  console.log(`\nLifecycle: 8 durable steps by 8 people; ${cpus().length} cores shared with PostgreSQL, fsync on\n`)
  console.log(
    'at once  way                        lifecycles/s   p50 ms   p99 ms  statements/step  WAL bytes/step   ratio',
  )
  for (const { atOnce, name, perSecond, p50, p99, statements, walBytes, ratio } of lines)
    console.log(
      `${String(atOnce).padStart(7)}  ${name.padEnd(24)} ${perSecond.toFixed(1).padStart(14)} ${p50.toFixed(2).padStart(8)} ${p99.toFixed(2).padStart(8)} ${statements.toFixed(2).padStart(16)} ${walBytes.toFixed(0).padStart(15)} ${ratio.toFixed(2).padStart(7)}`,
    )
} finally {
  await database.stop()
  rmSync(dir, { recursive: true, force: true })
}
