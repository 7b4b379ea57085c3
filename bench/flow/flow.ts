// Steps per second of the flow engine in memory on one core, beside a general engine in the same run, in turns so that a noisy neighbour
// hits both. Time is that of the thread (CPU), so that other processes on the machine do not count.

import { readFileSync } from 'node:fs'
import { compile, type FlowState } from '../../server/engines/flow/index.ts'
import { runOurs, runOursStored, stepsOfLifecycle } from './ours.ts'
import { readTheirs, runTheirs } from './theirs.ts'

export type FlowLine = { name: string; perSecond: number; ratio: number }

/** Measures for about `seconds` in all; the first line is the general engine, ratio 1. */
export async function flowBench(seconds: number): Promise<{ lines: FlowLine[]; stateBytes: number }> {
  const xml = readFileSync(new URL('../lifecycle/flow.bpmn', import.meta.url), 'utf8')
  const compiled = await compile(xml)
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems))
  const { flow } = compiled
  const drawing = await readTheirs(xml)
  const ways = [
    { name: 'bpmn-engine', run: () => runTheirs(drawing), lifecycles: 0, cpuMs: 0 },
    { name: 'ours', run: () => runOurs(flow), lifecycles: 0, cpuMs: 0 },
    { name: 'ours, state through JSON text', run: () => runOursStored(flow), lifecycles: 0, cpuMs: 0 },
  ]
  const rounds = 4
  for (let round = 0; round < rounds; round++)
    for (const way of ways) {
      const until = cpuMs() + (seconds * 1000) / rounds / ways.length
      const from = cpuMs()
      let lifecycles = 0
      while (cpuMs() < until) {
        // Bundles of ten keep the price of looking at the clock out.
        for (let i = 0; i < 10; i++) await way.run()
        lifecycles += 10
      }
      if (round === 0) continue // warms up
      way.lifecycles += lifecycles
      way.cpuMs += cpuMs() - from
    }
  const rate = ({ lifecycles, cpuMs }: { lifecycles: number; cpuMs: number }) =>
    (lifecycles * stepsOfLifecycle * 1000) / cpuMs
  const base = ways[0] ? rate(ways[0]) : Number.NaN
  let stateBytes = 0
  runOurs(flow, (state: FlowState) => {
    stateBytes = Math.max(stateBytes, Buffer.byteLength(JSON.stringify(state)))
  })
  return { lines: ways.map((way) => ({ name: way.name, perSecond: rate(way), ratio: rate(way) / base })), stateBytes }
}

const cpuMs = (): number => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}
