// First results are there in under 50 ms over thirty thousand items. Time of the thread, so that what else the machine does is left out.

import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { manyItems } from '../../../bench/search/many-items.ts'
import { openSearch } from '../../../bench/search/open-search.ts'
import { buildSearch } from '../../../server/catalogue/search/search.ts'

const cpuMs = (): number => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

it('answers 19 of 20 questions in under 50 ms over thirty thousand items', { timeout: 120_000 }, async () => {
  const { pack } = await openSearch()
  const places = ['福田区', '罗湖区', '南山区', '宝安区', '龙岗区', '盐田区', '龙华区', '坪山区', '光明区']
  const contents = manyItems(
    pack.items.map(({ content }) => content),
    places,
    30_000,
  )
  const search = buildSearch({ ...pack, items: contents.map((content) => ({ content })) })
  const questions: { ask: string }[] = parse(readFileSync(new URL('questions.yaml', import.meta.url), 'utf8'))
  const asked = (ask: string) => {
    const from = cpuMs()
    const { items } = search(ask)
    return { found: items.length, ms: cpuMs() - from }
  }
  for (const { ask } of questions) asked(ask) // warms up
  const answers = questions.map(({ ask }) => asked(ask))
  expect(answers.filter(({ found }) => found === 0)).toEqual([])
  const sorted = answers.map(({ ms }) => ms).sort((a, b) => a - b)
  expect(sorted[Math.floor(sorted.length * 0.95)]).toBeLessThan(50)
})
