import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { compileDecisions, DecisionError, decide } from '../../../server/engines/decision/index.ts'
import { readSuite } from './tck.ts'

const read = (file: string): string => readFileSync(join(import.meta.dirname, file), 'utf8')
const suites = readdirSync(import.meta.dirname).filter((file) => file.endsWith('-test.xml'))

test('there are at least 60 cases over at least 12 models', async () => {
  const all = await Promise.all(suites.map((file) => readSuite(read(file))))
  expect(all.length).toBeGreaterThanOrEqual(12)
  expect(all.flatMap(({ cases }) => cases).length).toBeGreaterThanOrEqual(60)
})

describe.each(suites)('%s', async (file) => {
  const { modelName, cases } = await readSuite(read(file))
  const compiled = await compileDecisions(read(modelName))
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems, null, 1))
  const { model } = compiled
  const idOf = (name: string): string => [...model.decisions.values()].find((one) => one.name === name)?.id ?? name

  test.each(cases)('case $id gives what is expected', ({ inputs, results }) => {
    for (const { decision, isError, expected } of results) {
      const run = () => decide(model, idOf(decision), inputs).value
      if (isError) expect(run).toThrow(DecisionError)
      else expect(run()).toEqual(expected)
    }
  })
})
