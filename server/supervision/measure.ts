// Measures are content: a formula over counts for what was, and a condition on published items for what can be.
// A value never stands alone: numerator and denominator go with it, and nothing is divided by nothing.

import { readFileSync } from 'node:fs'
import { type Static, Type } from 'typebox'
import { Value } from 'typebox/value'
import { parse } from 'yaml'
import { type CountName, type Counts, countNames } from './counts.ts'

const closed = { additionalProperties: false }
const words = { zh: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }) }
const CountNames = Type.Array(Type.Enum([...countNames]), {
  minItems: 1,
  uniqueItems: true,
})
const File = Type.Array(
  Type.Object(
    {
      key: Type.String({ pattern: '^[a-z][a-z0-9-]*$' }),
      name: Type.Object(words, closed),
      unit: Type.Union([Type.Literal('rate'), Type.Literal('mean'), Type.Literal('count')]),
      target: Type.Optional(Type.Number({ minimum: 0, maximum: 1 })),
      was: Type.Object({ numerator: CountNames, denominator: Type.Optional(CountNames), ...words }, closed),
      can: Type.Optional(
        Type.Object(
          {
            where: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Boolean()])),
            ...words,
          },
          closed,
        ),
      ),
    },
    closed,
  ),
)

export type Measure = Static<typeof File>[number]
export type Reading = { numerator: number; denominator: number | null; value: number | null; met: boolean | null }

/** Measures from the text of a file. Throws with everything that is wrong in it. */
export function measuresFrom(text: string): Measure[] {
  const file = parse(text) as unknown
  if (!Value.Check(File, file))
    throw new Error(
      `measures: ${[...Value.Errors(File, file)].map((fault) => `${fault.instancePath} ${fault.message}`).join('; ')}`,
    )
  const faults = file.flatMap(({ key, unit, was }, index) => [
    ...(file.findIndex((other) => other.key === key) === index ? [] : [`${key} is there twice`]),
    ...((unit === 'count') === (was.denominator === undefined) ? [] : [`${key}: a ${unit} and its denominator`]),
  ])
  if (faults.length > 0) throw new Error(`measures: ${faults.join('; ')}`)
  return file
}

/** Reads the measures of a folder (measures.yaml). */
export const readMeasures = (dir: string): Measure[] => measuresFrom(readFileSync(`${dir}/measures.yaml`, 'utf8'))

const sum = (counts: Counts, names: readonly CountName[]) =>
  names.reduce((total, name) => total + (counts[name] ?? 0), 0)

/** What was: the measure over counts of a period. */
export function readWas({ was, target }: Measure, counts: Counts): Reading {
  const numerator = sum(counts, was.numerator)
  return was.denominator
    ? reading(numerator, sum(counts, was.denominator), target)
    : { numerator, denominator: null, value: numerator, met: null }
}

/** What can be: the share of published items that meet the condition; undefined when the measure says nothing of items. */
export function readCan({ can, target }: Measure, items: readonly object[]): Reading | undefined {
  if (!can) return undefined
  const meets = (item: object) => Object.entries(can.where).every(([path, value]) => memberOf(item, path) === value)
  return reading(items.filter(meets).length, items.length, target)
}

function reading(numerator: number, denominator: number, target: number | undefined): Reading {
  const value = denominator === 0 ? null : numerator / denominator
  return { numerator, denominator, value, met: value === null || target === undefined ? null : value >= target }
}

const memberOf = (item: object, path: string): unknown =>
  path.split('.').reduce<unknown>((from, step) => (from as Record<string, unknown> | undefined | null)?.[step], item)
