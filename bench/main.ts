// npm run bench: every figure that we state, measured in one run. Ratios count; absolute figures belong to this machine.
//   npm run bench                 all, about 3 minutes
//   npm run bench -- --seconds 6  shorter
//   npm run bench -- --only flow  one of: flow, search, lifecycle, desk, prefill

import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { appUrl, openDatabase, prepareDatabase, startEmbeddedDatabase } from '../server/platform/database/index.ts'
import { deskBench } from './desk/desk.ts'
import { flowBench } from './flow/flow.ts'
import { lifecycleBench } from './lifecycle/lifecycle.ts'
import { prefillBench } from './prefill/prefill.ts'
import { printDesk, printFlow, printLifecycle, printPrefill, printSearch } from './report.ts'
import { searchBench } from './search/search.ts'

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '18' }, only: { type: 'string', default: '' } },
})
const wants = (part: string): boolean => values.only === '' || values.only === part
const say = (text: string) => console.error(`▸ ${text}`)
if (wants('flow')) printFlow(await flowBench(Number(values.seconds)))
if (wants('search')) printSearch(await searchBench(3_000, 30_000, say))
if (!['lifecycle', 'desk', 'prefill'].some(wants)) process.exit(0)
const dir = mkdtempSync(join(tmpdir(), 'yichuang-bench-'))
chmodSync(dir, 0o755)
const database = await startEmbeddedDatabase({ dir, onStep: say })
try {
  const owner = openDatabase({ url: database.url('postgres'), poolSize: 1 })
  for (const name of ['bench', 'desk', 'prefill']) await owner.query(`create database ${name}`)
  await owner.close()
  const password = 'only-in-bench-0123456789'
  const prepared = async (name: string) => {
    await prepareDatabase({
      ownerUrl: database.url(name),
      password,
      migrationsDir: 'db/migrations',
      grantsFile: 'db/grants.sql',
    })
    return appUrl(database.url(name), password)
  }
  if (wants('desk')) printDesk(await deskBench(await prepared('desk'), { tasks: 100_000, desks: 500, say }))
  if (wants('prefill')) printPrefill(await prefillBench(await prepared('prefill'), { rounds: 500, atOnce: 20, say }))
  if (wants('lifecycle'))
    printLifecycle(
      await lifecycleBench(await prepared('bench'), { seconds: Number(values.seconds), atOnce: [16, 64], say }),
    )
} finally {
  await database.stop()
  rmSync(dir, { recursive: true, force: true })
}
