// At least a hundred thousand steps a second in memory on one core, for the lifecycle of eight steps. Time of the thread, so that what
// else the machine does is left out; `npm run bench` measures it beside another engine.

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { runOurs, stepsOfLifecycle } from '../../../bench/flow/ours.ts'
import { compile } from '../../../server/engines/flow/index.ts'

const cpuSeconds = (): number => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1e6
}

test('the engine takes a hundred thousand steps a second', { timeout: 60_000 }, async () => {
  const compiled = await compile(readFileSync(new URL('../../../bench/lifecycle/flow.bpmn', import.meta.url), 'utf8'))
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems))
  for (let i = 0; i < 5_000; i++) runOurs(compiled.flow) // warms up
  const lifecycles = 20_000
  const from = cpuSeconds()
  for (let i = 0; i < lifecycles; i++) runOurs(compiled.flow)
  expect((lifecycles * stepsOfLifecycle) / (cpuSeconds() - from)).toBeGreaterThan(100_000)
})
