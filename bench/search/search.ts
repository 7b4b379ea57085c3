// Search over thirty thousand items: how long the index takes, how much memory it holds, how long a question waits for its first results.
// Beside a general library over a tenth of the items. Time of the thread (CPU) leaves out what else runs on the machine; wall clock stands
// beside it, since a person waits for that.

import { readFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { parse } from 'yaml'
import { buildSearch } from '../../server/catalogue/search/search.ts'
import { generalSearch } from './general.ts'
import { manyItems } from './many-items.ts'
import { openSearch } from './open-search.ts'

type Question = { ask: string; item: string }
type Latency = { p50: number; p99: number }
export type SearchLine = {
  name: string
  items: number
  buildMs: number
  megabytes: number
  cpu: Latency
  wall: Latency
  /** Share of questions with an item of the wanted kind among the first three. */
  top3: number
  /** Build and question, in CPU time, to the general library over as many items; it is 1. */
  ratio: { build: number; ask: number } | undefined
}

/** Measures both over `few` items, and ours over `many`. */
export async function searchBench(few: number, many: number, say: (text: string) => void): Promise<SearchLine[]> {
  const { pack } = await openSearch()
  const questions: Question[] = parse(
    readFileSync(new URL('../../test/conformance/search/questions.yaml', import.meta.url), 'utf8'),
  )
  const contents = pack.items.map(({ content }) => content)
  const places = placesIn(JSON.parse(readFileSync('catalogue/registry/divisions.json', 'utf8')))
  const ours = (count: number) => {
    const items = manyItems(contents, places, count)
    return measure('ours', count, questions, () => {
      const search = buildSearch({ ...pack, items: items.map((content) => ({ content })) })
      return (q) => search(q).items.map(({ id }) => id)
    })
  }
  say(`search over ${few} items, the general library`)
  const items = manyItems(contents, places, few)
  const general = measure('minisearch', few, questions, () => generalSearch(items))
  say(`search over ${few} items, ours`)
  const small = ours(few)
  say(`search over ${many} items, ours`)
  const ratio = { build: small.buildMs / general.buildMs, ask: small.cpu.p50 / general.cpu.p50 }
  return [{ ...general, ratio: { build: 1, ask: 1 } }, { ...small, ratio }, ours(many)]
}

function measure(
  name: string,
  items: number,
  questions: readonly Question[],
  build: () => (q: string) => string[],
): SearchLine {
  const held = memory()
  const from = cpuMs()
  const search = build()
  const buildMs = cpuMs() - from
  const megabytes = (memory() - held) / 1e6
  const cpu: number[] = []
  const wall: number[] = []
  let found = 0
  for (let round = 0; round < 4; round++)
    for (const { ask, item } of questions) {
      const before = { cpu: cpuMs(), wall: performance.now() }
      const ids = search(ask)
      const after = { cpu: cpuMs(), wall: performance.now() }
      if (round === 0 && ids.slice(0, 3).some((id) => id.startsWith(`${item}.`))) found++
      if (round === 0) continue // warms up
      cpu.push(after.cpu - before.cpu)
      wall.push(after.wall - before.wall)
    }
  const top3 = found / questions.length
  return { name, items, buildMs, megabytes, cpu: latency(cpu), wall: latency(wall), top3, ratio: undefined }
}

function latency(times: readonly number[]): Latency {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN
  return { p50: at(0.5), p99: at(0.99) }
}

const cpuMs = (): number => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** What is held after a collection. */
function memory(): number {
  collect()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

/** Names of all divisions of the file, wherever they stand. */
function placesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(placesIn)
  if (typeof value !== 'object' || value === null) return []
  const { name } = value as { name?: unknown }
  const own = typeof name === 'string' && /\p{Script=Han}/u.test(name) ? [name] : []
  return [...own, ...Object.values(value).flatMap(placesIn)]
}
