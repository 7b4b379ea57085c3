// The published JSON Schemas of the catalogue's file kinds, and what is wrong with a file by them, in words and with its line.

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ErrorObject, ValidateFunction } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { PackProblem } from './pack-problem.ts'
import { keysOf, pointerTo, type Source } from './source.ts'

export type Schemas = {
  /** Text of `<name>.schema.json`, for publishing. */
  texts: ReadonlyMap<string, object>
  /** Adds what is wrong with a file to `problems`; true when nothing is. */
  check(name: string, source: Source, problems: PackProblem[]): boolean
}

/** Reads and compiles all `*.schema.json` of a folder. */
export async function readSchemas(dir: string): Promise<Schemas> {
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true })
  const texts = new Map<string, object>()
  const validators = new Map<string, ValidateFunction>()
  for (const file of (await readdir(dir)).filter((name) => name.endsWith('.schema.json')).sort()) {
    const name = file.slice(0, -'.schema.json'.length)
    const schema = JSON.parse(await readFile(join(dir, file), 'utf8')) as object
    texts.set(name, schema)
    ajv.addSchema(schema, file)
  }
  // Compiled when all are known: one schema may refer to another.
  for (const name of texts.keys()) validators.set(name, ajv.getSchema(`${name}.schema.json`) as ValidateFunction)
  return {
    texts,
    check(name, source, problems) {
      const validate = validators.get(name)
      if (!validate) throw new Error(`There is no schema ${name}`)
      if (validate(source.value)) return true
      for (const error of telling(validate.errors ?? [])) problems.push(problemOf(error, source))
      return false
    },
  }
}

// A failing `oneOf` reports every branch; the branches' own errors would only confuse.
const telling = (errors: readonly ErrorObject[]): ErrorObject[] => {
  const choices = errors.filter(({ keyword }) => keyword === 'oneOf' || keyword === 'anyOf')
  return errors.filter(
    (error) =>
      error.keyword !== 'if' &&
      !choices.some((choice) => choice !== error && error.schemaPath.startsWith(`${choice.schemaPath}/`)),
  )
}

const sayings: Record<string, (params: Record<string, unknown>) => string> = {
  required: ({ missingProperty: name }) => `缺少 ${name} / ${name} is missing`,
  additionalProperties: ({ additionalProperty: name }) =>
    `不认识的字段 ${name}，请去掉 / unknown field ${name}: remove it`,
  type: ({ type }) => `类型应为 ${type} / must be ${type}`,
  enum: ({ allowedValues }) => `应为其中之一 / must be one of: ${(allowedValues as unknown[]).join(', ')}`,
  const: ({ allowedValue }) => `应为 / must be ${JSON.stringify(allowedValue)}`,
  pattern: ({ pattern }) => `写法不符合 / does not match ${pattern}`,
  minItems: ({ limit }) => `至少 ${limit} 项 / at least ${limit} entries`,
  uniqueItems: () => '有重复的项 / entries are repeated',
  minLength: ({ limit }) => `至少 ${limit} 个字 / at least ${limit} characters`,
  minimum: ({ limit }) => `不小于 ${limit} / at least ${limit}`,
}

/** Where a problem leads that is told of what is around: to the member that is too much, or is missing. */
const extras: Record<string, (params: Record<string, unknown>) => string[]> = {
  additionalProperties: ({ additionalProperty }) => [String(additionalProperty)],
  required: ({ missingProperty }) => [String(missingProperty)],
}

function problemOf({ instancePath, keyword, params, message }: ErrorObject, source: Source): PackProblem {
  const keys = keysOf(instancePath)
  const extra = extras[keyword]?.(params) ?? []
  const saying = sayings[keyword]?.(params) ?? `${message}`
  const at = [...keys, ...extra]
  return {
    file: source.file,
    line: source.lineAt(at),
    pointer: pointerTo(at),
    message: `${instancePath || '/'} ${saying}`,
    keyword,
  }
}
