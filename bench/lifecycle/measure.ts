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
  statements: number
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
  const before = { wal: await walOf(city), statements: await driver.statements() }
  const begun = performance.now()
  const until = begun + seconds * 1000
  let lifecycles = 0
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (performance.now() < until) {
        const caseId = drafts.pop()
        if (!caseId) break // a fast machine has used them all; the rate counts the time it took
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
  const after = { statements: await driver.statements(), wal: await walOf(city) }
  return {
    name: driver.name,
    lifecycles,
    seconds: elapsed,
    stepMs,
    walBytes: after.wal - before.wal,
    statements: after.statements - before.statements,
  }
}

async function walOf(city: BenchCity): Promise<number> {
  const [row] = await city.db.query<{ wal: number }>(`select (pg_current_wal_insert_lsn() - '0/0')::float8 wal`)
  return row?.wal ?? 0
}
