// A request that could pass: values after the schema, and where a name says what is meant (caseId, phone …) a real one.

import type { Schema } from './operations.ts'
import type { Random } from './random.ts'

/** Real values by the name of a member or parameter. */
export type Known = (name: string) => readonly unknown[]

/** A value for a schema. `name`: the member or parameter it is for. */
export function generate(schema: Schema, name: string, known: Known, random: Random): unknown {
  const real = known(name)
  if (real.length > 0 && random.chance(0.9)) return random.pick(real)
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return random.pick(schema.enum)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return generate(random.pick(choices), name, known, random)
  const type = Array.isArray(schema.type) ? random.pick(schema.type) : schema.type
  switch (type) {
    case 'object':
      return objectFor(schema, known, random)
    case 'array': {
      const least = schema.minItems ?? 0
      const length = least + random.int(Math.min(3, (schema.maxItems ?? 3) - least) + 1)
      return Array.from({ length }, () => generate(schema.items ?? {}, name, known, random))
    }
    case 'integer':
    case 'number':
      return (schema.minimum ?? 0) + random.int(Math.min(100, (schema.maximum ?? 100) - (schema.minimum ?? 0)) + 1)
    case 'boolean':
      return random.chance(0.5)
    case 'null':
      return null
    default:
      return textFor(schema, random)
  }
}

function objectFor(schema: Schema, known: Known, random: Random): Record<string, unknown> {
  const required = new Set(schema.required ?? [])
  return Object.fromEntries(
    Object.entries(schema.properties ?? {})
      .filter(([key]) => required.has(key) || random.chance(0.5))
      .map(([key, below]) => [key, generate(below, key, known, random)]),
  )
}

function textFor({ format, pattern, minLength = 1, maxLength = 40 }: Schema, random: Random): string {
  if (format === 'uuid') return '00000000-0000-7000-8000-000000000000'
  if (format === 'date') return `2026-0${1 + random.int(9)}-1${random.int(10)}`
  if (pattern) return random.pick(['440306018003', '440306', 'ABCDEFGH23456789', '1'])
  return random.pick(['核验属实', '演示填写内容', 'x', 'Ångström 𠮷野家']).padEnd(minLength, '演').slice(0, maxLength)
}
