// Operators' verbs on a city: on the database of DATABASE_URL, or on the embedded one in YICHUANG_VAR while the server is stopped.

import { type City, openCity } from '../../server/main.ts'
import { readConfig } from '../../server/platform/config/index.ts'
import { createVault } from '../../server/platform/crypto/index.ts'
import { appUrl, startEmbeddedDatabase } from '../../server/platform/database/index.ts'

async function withCity(work: (city: City) => Promise<number>): Promise<number> {
  const config = readConfig(process.env)
  const embedded = config.databaseUrl ? undefined : await startEmbeddedDatabase({ dir: config.varDir })
  const password = createVault(config.secret).mac('database', 'application role').toString('base64url')
  const databaseUrl = config.databaseAppUrl ?? appUrl(config.databaseUrl ?? embedded?.url('postgres') ?? '', password)
  try {
    const city = await openCity({ ...config, databaseUrl, logLevel: 'silent' })
    try {
      return await work(city)
    } finally {
      await city.close()
    }
  } finally {
    if (embedded?.own) await embedded.stop()
  }
}

/** Prints every case whose record was altered; gives their number. */
export const verifyLedger = (): Promise<number> =>
  withCity(async ({ cases }) => {
    const found = await cases.verifyAll((checked) => process.stderr.write(`\r${checked} cases checked`))
    process.stderr.write('\n')
    for (const { caseNumber, seq, reason } of found.faults) console.log(`${caseNumber}: event ${seq}: ${reason}`)
    console.log(`${found.cases} cases, ${found.events} events, ${found.faults.length} altered`)
    return found.faults.length
  })

export const rebuildStatistics = (): Promise<number> =>
  withCity(async ({ supervision }) => {
    console.log(`${await supervision.rebuild()} events counted`)
    return 0
  })

/** Counts open dates by the calendar folder when it has changed; with `--dry-run` only says how many would move. */
export const recountLimits = ([flag]: string[]): Promise<number> =>
  withCity(async ({ cases }) => {
    const onProgress = (done: number) => process.stderr.write(`\r${done} cases counted`)
    const { cases: seen, moved } = await cases.recountLimits({ dryRun: flag === '--dry-run', onProgress })
    process.stderr.write('\n')
    console.log(`${seen} open cases, ${moved} ${flag === '--dry-run' ? 'would move' : 'moved'}`)
    return 0
  })

/** Does again what a reader set aside; gives the number that failed once more. */
export const replay = ([reader = '']: string[]): Promise<number> =>
  withCity(async ({ cases }) => {
    const result = await cases.replay(reader)
    if (!result) {
      console.error(`没有这个读取者 There is no reader ${reader}: services, documents, notices, supervision`)
      return 1
    }
    console.log(`${result.done} done, ${result.failed} failed again`)
    return result.failed
  })
