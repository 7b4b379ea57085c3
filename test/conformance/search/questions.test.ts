import { readFileSync } from 'node:fs'
import { beforeAll, expect, it } from 'vitest'
import { parse } from 'yaml'
import { openSearch } from '../../../bench/search/open-search.ts'

// Questions in people's words, kept apart from the tuning of the ranking: the wanted item is among the first three.
type Question = { ask: string; item: string }
const read = (name: string): Question[] => parse(readFileSync(new URL(name, import.meta.url), 'utf8'))
let city: Awaited<ReturnType<typeof openSearch>>
beforeAll(async () => {
  city = await openSearch()
})
const missed = (questions: readonly Question[], among: number) =>
  questions.filter(
    ({ ask, item }) =>
      !city
        .search(ask)
        .items.slice(0, among)
        .some(({ id }) => id === item),
  )

it('of a hundred questions nine in ten find their item among the first three', () => {
  const questions = read('questions.yaml')
  expect(questions).toHaveLength(100)
  expect(new Set(questions.map(({ ask }) => ask)).size).toBe(100)
  const share = 1 - missed(questions, 3).length / questions.length
  expect(share, JSON.stringify(missed(questions, 3))).toBeGreaterThanOrEqual(0.9)
})

it('and so do forty others that nothing was made for', () => {
  const questions = read('questions-fresh.yaml')
  expect(questions).toHaveLength(40)
  const share = 1 - missed(questions, 3).length / questions.length
  expect(share, JSON.stringify(missed(questions, 3))).toBeGreaterThanOrEqual(0.9)
})

it('and sixty by somebody who knew none of the words of the search', () => {
  const questions = read('questions-independent.yaml')
  expect(questions).toHaveLength(60)
  const share = 1 - missed(questions, 3).length / questions.length
  expect(share, JSON.stringify(missed(questions, 3))).toBeGreaterThanOrEqual(0.9)
})

it('together they ask for every item of the city', () => {
  const asked = new Set([...read('questions.yaml'), ...read('questions-fresh.yaml')].map(({ item }) => item))
  const all = city.pack.items.map(({ content }) => content.id)
  expect([...asked].filter((id) => !all.includes(id))).toEqual([])
  expect(all.filter((id) => !asked.has(id))).toEqual([])
})
