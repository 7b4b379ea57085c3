// The lifecycle benchmark: eight durable steps by eight people, four ways in one run on one server, interleaved in rounds so that
// a noisy neighbour hits all alike. Ratios are to bare SQL with one indexed read and one write statement per step.

import { fork } from 'node:child_process'
import { type BenchCity, openBenchCity, steps } from './city.ts'
import { bareSql, type Driver, engine, http } from './drivers.ts'
import { type Measured, measure } from './measure.ts'
import { recordLifecycle } from './record.ts'

const poolSize = 16

export type Line = {
  name: string
  atOnce: number
  perSecond: number
  p50: number
  p99: number
  statements: number
  walBytes: number
  ratio: number
}

/** Measures at each concurrency; `seconds` per driver and concurrency in all. */
export async function lifecycleBench(
  url: string,
  options: { seconds: number; atOnce: number[]; say(text: string): void },
): Promise<Line[]> {
  const city = await openBenchCity(url, poolSize)
  const server = fork(new URL('./server.ts', import.meta.url), [url, String(poolSize)])
  const port = await new Promise<number>((resolve, reject) => {
    server.once('message', (message) => resolve((message as { port: number }).port))
    server.once('exit', () => reject(new Error('the HTTP side did not start')))
  })
  const statements = () =>
    new Promise<number>((resolve) => {
      server.once('message', (message) => resolve((message as { statements: number }).statements))
      server.send('statements')
    })
  try {
    const recorded = await recordLifecycle(city)
    const lines: Line[] = []
    for (const atOnce of options.atOnce) {
      const overHttp = http(city, recorded, port, atOnce, statements)
      const drivers: Driver[] = [
        bareSql(city, recorded, true),
        bareSql(city, recorded, false),
        engine(city, recorded),
        overHttp,
      ]
      lines.push(...(await round(city, drivers, atOnce, options)))
      overHttp.close()
    }
    return lines
  } finally {
    server.disconnect()
    await city.close()
  }
}

async function round(
  city: BenchCity,
  drivers: Driver[],
  atOnce: number,
  { seconds, say }: { seconds: number; say(text: string): void },
): Promise<Line[]> {
  const rounds = 3
  const sums = new Map<string, Measured>()
  for (const driver of drivers) await measure(city, driver, await makeDrafts(city, 200), Math.min(atOnce, 8), 0.5)
  for (let turn = 1; turn <= rounds; turn++) {
    for (const driver of drivers) {
      say(`${atOnce} at once, round ${turn} of ${rounds}: ${driver.name}`)
      const drafts = await makeDrafts(city, Math.ceil((seconds / rounds) * 1200) + atOnce * 2)
      const measured = await measure(city, driver, drafts, atOnce, seconds / rounds)
      const sum = sums.get(driver.name)
      if (!sum) sums.set(driver.name, measured)
      else {
        sum.lifecycles += measured.lifecycles
        sum.seconds += measured.seconds
        sum.walBytes += measured.walBytes
        sum.statements += measured.statements
        for (const ms of measured.stepMs) sum.stepMs.push(ms)
      }
    }
  }
  const base = sums.get(drivers[0]?.name ?? '')
  return drivers.flatMap((driver) => {
    const sum = sums.get(driver.name)
    return sum && base ? [lineOf(sum, atOnce, base.lifecycles / base.seconds)] : []
  })
}

function lineOf(
  { name, lifecycles, seconds, stepMs, walBytes, statements }: Measured,
  atOnce: number,
  base: number,
): Line {
  const sorted = stepMs.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0
  const count = lifecycles * steps.length
  return {
    name,
    atOnce,
    perSecond: lifecycles / seconds,
    p50: at(0.5),
    p99: at(0.99),
    statements: statements / count,
    walBytes: walBytes / count,
    ratio: lifecycles / seconds / base,
  }
}

async function makeDrafts(city: BenchCity, count: number): Promise<string[]> {
  const drafts: string[] = []
  for (let done = 0; done < count; done += 50)
    drafts.push(...(await Promise.all(Array.from({ length: 50 }, () => city.newDraft()))))
  return drafts
}
