// What a desk waits for: the first page of an inbox over 100,000 open tasks, as a ratio to the same page when the city has hardly any, and
// the time until 500 open desks have heard of one case.

import { fork } from 'node:child_process'
import { openBenchCity } from '../lifecycle/city.ts'
import { timeLive } from './live.ts'
import { largePost, makeOpenWork, manyPosts } from './open-work.ts'

export type PageLine = { name: string; p50: number; p99: number; ratio: number }
export type DeskFigures = { pages: PageLine[]; desks: number; live: { median: number; worst: number } }

const times = 400

export async function deskBench(
  url: string,
  { tasks, desks, say }: { tasks: number; desks: number; say(text: string): void },
): Promise<DeskFigures> {
  const city = await openBenchCity(url, 4)
  const server = fork(new URL('../lifecycle/server.ts', import.meta.url), [url, '16'])
  const port = await new Promise<number>((resolve, reject) => {
    server.once('message', (message) => resolve((message as { port: number }).port))
    server.once('exit', () => reject(new Error('the HTTP side did not start')))
  })
  try {
    const large = await city.session('large', [largePost])
    const touring = await city.session('touring', manyPosts)
    const ask = (token: string) => timePages(port, token)
    say('inbox of a city with a few tasks')
    await makeOpenWork(city, 400)
    await ask(large)
    const few = await ask(large)
    say(`inbox over ${tasks} open tasks`)
    await makeOpenWork(city, tasks - 400)
    await ask(large)
    const one = await ask(large)
    const many = await ask(touring)
    say(`${desks} desks that listen`)
    const clerk = city.tokens[1] ?? ''
    const heard = (await timeLive(city, { port, token: clerk, desks, rounds: 20 })).toSorted((a, b) => a - b)
    const line = (name: string, sorted: number[]): PageLine => ({
      name,
      p50: at(sorted, 0.5),
      p99: at(sorted, 0.99),
      ratio: at(sorted, 0.5) / at(few, 0.5),
    })
    return {
      pages: [line('400 open tasks', few), line(`${tasks}, one post`, one), line(`${tasks}, 24 posts`, many)],
      desks,
      live: { median: at(heard, 0.5), worst: heard.at(-1) ?? 0 },
    }
  } finally {
    server.disconnect()
    await city.close()
  }
}

const at = (sorted: readonly number[], share: number): number => sorted[Math.floor(sorted.length * share)] ?? 0

/** Milliseconds of each first page, asked one after the other over one connection; sorted. */
async function timePages(port: number, token: string): Promise<number[]> {
  const measured: number[] = []
  for (let n = 0; n < times; n++) {
    const start = performance.now()
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/tasks?scope=post`, {
      headers: { cookie: `yc_session=${token}` },
    })
    if (!answer.ok) throw new Error(`the inbox was refused: ${answer.status} ${await answer.text()}`)
    const { tasks } = (await answer.json()) as { tasks: unknown[] }
    measured.push(performance.now() - start)
    if (tasks.length !== 50) throw new Error(`a page has ${tasks.length} tasks`)
  }
  return measured.toSorted((a, b) => a - b)
}
