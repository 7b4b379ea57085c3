// npm run fuzz [-- --count 10000 --seed 1 --from 0 --log]: sends malformed requests to a city on a PostgreSQL of its own and counts
// what went wrong; with `--log` the server says why.

import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openCity } from '../../server/main.ts'
import { createTestClock } from '../../server/platform/clock/index.ts'
import { appUrl, openDatabase, prepareDatabase, startEmbeddedDatabase } from '../../server/platform/database/index.ts'
import { describe, type FuzzReport, fuzz } from './fuzz.ts'
import { openTown } from './town.ts'

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    log: { type: 'boolean', default: false },
  },
})
const seed = Number(values.seed)
const password = 'only-for-the-fuzz-run'
const dir = mkdtempSync(join(tmpdir(), 'yichuang-fuzz-'))
chmodSync(dir, 0o755)
const database = await startEmbeddedDatabase({ dir, settings: { fsync: 'off' } })
const owner = openDatabase({ url: database.url('postgres'), poolSize: 1 })
await owner.query('create database fuzz')
await owner.close()
const ownerUrl = database.url('fuzz')
await prepareDatabase({ ownerUrl, password, migrationsDir: 'db/migrations', grantsFile: 'db/grants.sql' })
const errors: unknown[] = []
const clock = createTestClock('2026-03-02T09:00+08:00')
const city = await openCity({
  databaseUrl: appUrl(ownerUrl, password),
  varDir: join(dir, 'var'),
  catalogueDir: 'catalogue',
  secret: Buffer.alloc(32, 1),
  publicUrl: 'http://localhost',
  demo: true,
  clock,
  logLevel: values.log ? 'error' : 'silent',
  onError: (error) => errors.push(error),
})
city.start()
const report = await openTown(city, clock).then((town) =>
  fuzz(town, {
    seed,
    from: Number(values.from),
    count: Number(values.count),
    errors,
    onFinding: (finding) => console.log(`✖ ${describe(finding, seed)}`),
  }),
)
await city.close()
await database.stop()
rmSync(dir, { recursive: true, force: true })
print(report)
process.exit(report.findings.length + report.violations.length > 0 ? 1 : 0)

function print({ requests, seconds, statuses, operations, findings, violations }: FuzzReport): void {
  const line = (counts: Record<string, number>) =>
    Object.entries(counts)
      .map(([status, count]) => `${status}×${count}`)
      .join(' ')
  for (const [operation, counts] of operations)
    console.log(`  ${operation.padEnd(75)} ${line(counts) || 'not reached'}`)
  const reached = [...operations.values()].filter((counts) => Object.keys(counts).length > 0)
  const passed = reached.filter((counts) => Object.keys(counts).some((status) => /^2/.test(status)))
  for (const violation of violations) console.log(`✖ ${violation}`)
  console.log(
    `seed ${seed}: ${requests} requests, ${(requests / seconds).toFixed(0)} per second; ${line(statuses)}\n` +
      `${reached.length} of ${operations.size} operations reached, ${passed.length} also answered with success; ` +
      `${findings.length} findings, ${violations.length} violations`,
  )
}
