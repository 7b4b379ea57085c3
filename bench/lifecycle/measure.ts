// Runs a driver for a while at a concurrency: lifecycles per second, latency per step, WAL and statements per step.

import type { BenchCity } from './city.ts'
import { steps } from './city.ts'
import type { Driver } from './drivers.ts'

export type Measured = {
  name: string
  lifecycles: number
  seconds: number
  stepMs: number[]
  walBytes: number
  transactions: number
}

/** Keeps `atOnce` lifecycles going for `seconds`; each uses one of the drafts made before. */
export async function measure(
  city: BenchCity,
  driver: Driver,
  drafts: string[],
  atOnce: number,
  seconds: number,
): Promise<Measured> {
  const stepMs: number[] = []
  const before = await counters(city)
  const begun = performance.now()
  const until = begun + seconds * 1000
  let lifecycles = 0
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (performance.now() < until) {
        const caseId = drafts.pop()
        if (!caseId) throw new Error('no drafts left: make more')
        for (let index = 0; index < steps.length; index++) {
          const from = performance.now()
          await driver.step(caseId, index)
          stepMs.push(performance.now() - from)
        }
        lifecycles++
      }
    }),
  )
  const elapsed = (performance.now() - begun) / 1000
  const after = await counters(city)
  return {
    name: driver.name,
    lifecycles,
    seconds: elapsed,
    stepMs,
    walBytes: after.wal - before.wal,
    transactions: after.transactions - before.transactions,
  }
}

async function counters(city: BenchCity): Promise<{ wal: number; transactions: number }> {
  await new Promise((resolve) => setTimeout(resolve, 1200)) // sessions report their counts at most once a second
  const [row] = await city.db.query<{ wal: number; transactions: number }>(
    `select (pg_current_wal_insert_lsn() - '0/0')::float8 wal, (select xact_commit::float8 from pg_stat_database where datname = current_database()) transactions`,
  )
  return row ?? { wal: 0, transactions: 0 }
}
