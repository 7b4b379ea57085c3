// How the figures of the flow engine and of search are printed.

import { cpus } from 'node:os'
import type { DeskFigures } from './desk/desk.ts'
import type { FlowLine } from './flow/flow.ts'
import type { Line } from './lifecycle/lifecycle.ts'
import type { PrefillFigures } from './prefill/prefill.ts'
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

export function printLifecycle(lines: readonly Line[]): void {
  console.log(`\nLifecycle: 8 durable steps by 8 people; ${cpus().length} cores shared with PostgreSQL, fsync on\n`)
  console.log(
    'at once  way                        lifecycles/s   p50 ms   p99 ms  statements/step  WAL bytes/step   ratio',
  )
  for (const { atOnce, name, perSecond, p50, p99, statements, walBytes, ratio } of lines)
    console.log(
      `${String(atOnce).padStart(7)}  ${name.padEnd(24)} ${perSecond.toFixed(1).padStart(14)} ${p50.toFixed(2).padStart(8)} ${p99.toFixed(2).padStart(8)} ${statements.toFixed(2).padStart(16)} ${walBytes.toFixed(0).padStart(15)} ${ratio.toFixed(2).padStart(7)}`,
    )
}

export function printDesk({ pages, desks, live }: DeskFigures): void {
  console.log('\nInbox: first page over HTTP, one after the other; ratio to the page of a city with hardly any work\n')
  console.log('open tasks                p50 ms   p99 ms   ratio')
  for (const { name, p50, p99, ratio } of pages)
    console.log(
      `${name.padEnd(24)} ${p50.toFixed(2).padStart(7)} ${p99.toFixed(2).padStart(8)} ${ratio.toFixed(2).padStart(7)}`,
    )
  console.log(
    `\n${desks} desks listen: until the last has heard, from the commit: median ${live.median.toFixed(0)} ms, worst of 20 ${live.worst.toFixed(0)} ms`,
  )
}

export function printPrefill({ rounds, atOnce, p50, p99, slowest99, ratio }: PrefillFigures): void {
  console.log(`\nPrefill: ${rounds} rounds of five look-ups in parallel, ${atOnce} at once, each on record\n`)
  console.log('p50 ms   p99 ms   p99 of the slowest source ms   ratio (at most 2)')
  console.log(
    `${p50.toFixed(1).padStart(6)} ${p99.toFixed(1).padStart(8)} ${slowest99.toFixed(1).padStart(30)} ${ratio.toFixed(2).padStart(7)}`,
  )
}
