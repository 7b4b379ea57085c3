// How the figures of the flow engine and of search are printed.

import type { FlowLine } from './flow/flow.ts'
import type { SearchLine } from './search/search.ts'

export function printFlow({ lines, stateBytes }: { lines: readonly FlowLine[]; stateBytes: number }): void {
  console.log('\nFlow engine: the 8-step lifecycle in memory, one core, CPU time of the thread\n')
  console.log('way                                   steps/s     ratio')
  for (const { name, perSecond, ratio } of lines)
    console.log(`${name.padEnd(32)} ${perSecond.toFixed(0).padStart(12)} ${ratio.toFixed(1).padStart(9)}`)
  console.log(`largest state as JSON: ${stateBytes} bytes`)
}

export function printSearch(lines: readonly SearchLine[]): void {
  console.log('\nSearch: a hundred questions in people’s words; ms of CPU, ms on the clock\n')
  console.log(
    'way            items  build ms     MB   cpu p50   cpu p99  wall p50  wall p99   top-3  build ratio  ask ratio',
  )
  const ms = (value: number) => value.toFixed(2).padStart(9)
  for (const { name, items, buildMs, megabytes, cpu, wall, top3, ratio } of lines)
    console.log(
      `${name.padEnd(12)} ${String(items).padStart(7)} ${buildMs.toFixed(0).padStart(9)} ${megabytes.toFixed(0).padStart(6)} ${ms(cpu.p50)} ${ms(cpu.p99)} ${ms(wall.p50)} ${ms(wall.p99)} ${`${(top3 * 100).toFixed(0)} %`.padStart(7)} ${(ratio?.build.toFixed(2) ?? '').padStart(12)} ${(ratio?.ask.toFixed(2) ?? '').padStart(10)}`,
    )
}
