// Shared resources are files (信息资源目录): what a department holds about a person or an enterprise, field by field, how fresh it
// promises to be, how long a look-up may take, and which item may use which field for what. 国务院令第716号 第七条: what can be had by
// sharing is not demanded again. Published schema: catalogue/schema/resource.schema.json, made from the one here.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Static, Type } from 'typebox'
import { Value } from 'typebox/value'
import { parse } from 'yaml'

const closed = { additionalProperties: false }
const Name = Type.Object({ zh: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }) }, closed)
const Key = Type.String({ pattern: '^[a-z][a-z0-9-]*$' })
const FieldKey = Type.String({ pattern: '^[a-z][A-Za-z0-9]*$' })
const Mark = Type.Union([Type.Literal('sourced'), Type.Literal('assumed')])
const literals = <const T extends readonly string[]>(...values: T) => Type.Enum([...values] as T[number][])

export const ResourceFile = Type.Object(
  {
    key: Key,
    name: Name,
    /** As it is named beside a value: 来自 人口库. */
    short: Name,
    about: Name,
    provider: Type.Object({ function: Key, level: literals('city', 'district') }, closed),
    subject: literals('person', 'enterprise'),
    identifier: literals('citizen-id', 'credit-code'),
    /** `table`: a local copy, kept up to date; `live`: asked where it lies. */
    backing: literals('table', 'live'),
    fields: Type.Array(
      Type.Object(
        {
          key: FieldKey,
          name: Name,
          type: literals('text', 'date', 'integer', 'number', 'boolean', 'address', 'list'),
          isSensitive: Type.Optional(Type.Boolean()),
          source: Type.Optional(Type.String()),
        },
        closed,
      ),
      { minItems: 1 },
    ),
    freshness: Type.Object({ hours: Type.Integer({ minimum: 1 }), mark: Mark }, closed),
    limits: Type.Object(
      {
        timeoutMs: Type.Integer({ minimum: 50, maximum: 5000 }),
        perMinute: Type.Integer({ minimum: 1 }),
        mark: Mark,
      },
      closed,
    ),
    grants: Type.Array(
      Type.Object(
        {
          items: Type.Array(Key, { minItems: 1, uniqueItems: true }),
          fields: Type.Array(FieldKey, { uniqueItems: true }),
          purpose: Name,
          basis: Type.Optional(Type.String()),
        },
        closed,
      ),
    ),
    report: Type.Object({ replyWorkingDays: Type.Integer({ minimum: 1, maximum: 60 }), mark: Mark }, closed),
    demonstration: Type.Literal(true),
    provenance: Type.Object(
      { sourced: Type.Array(Type.String()), assumed: Type.Array(Type.String()), sources: Type.Array(Type.String()) },
      closed,
    ),
  },
  closed,
)
/** A shared resource as its file has it. */
export type SharedResource = Static<typeof ResourceFile>
export type Resources = ReadonlyMap<string, SharedResource>
export type Grant = SharedResource['grants'][number]

function check(file: SharedResource, key: string): string[] {
  const keys = file.fields.map((field) => field.key)
  const faults: string[] = []
  if (file.key !== key) faults.push(`/key 应与文件名一致 / the file is ${key}.yaml, the key says ${file.key}`)
  for (const [i, one] of keys.entries())
    if (keys.indexOf(one) !== i) faults.push(`/fields/${i}/key ${one} 出现两次 / is there twice`)
  if ((file.subject === 'person') !== (file.identifier === 'citizen-id'))
    faults.push('/identifier 个人用身份证号码，单位用信用代码 / persons by citizen-id, enterprises by credit-code')
  for (const [i, grant] of file.grants.entries())
    for (const [n, field] of grant.fields.entries())
      if (!keys.includes(field))
        faults.push(`/grants/${i}/fields/${n} 没有字段 ${field} / there is no field ${field}: name it in fields first`)
  return faults
}

/** Reads all resources of a folder, by key; none where there is no folder. Throws one Error that lists every fault of every file. */
export function readResources(dir: string): Resources {
  const faults: string[] = []
  const resources = new Map<string, SharedResource>()
  const names = existsSync(dir) ? readdirSync(dir).filter((entry) => entry.endsWith('.yaml')) : []
  for (const name of names.sort()) {
    const file: unknown = parse(readFileSync(join(dir, name), 'utf8'))
    if (!Value.Check(ResourceFile, file)) {
      for (const fault of Value.Errors(ResourceFile, file))
        faults.push(`${name}: ${fault.instancePath} ${fault.message}`)
      continue
    }
    faults.push(...check(file, basename(name, '.yaml')).map((fault) => `${name}: ${fault}`))
    resources.set(file.key, file)
  }
  if (faults.length) throw new Error(`Shared resources in ${dir}:\n${faults.join('\n')}`)
  return resources
}

/** What an item may use of a resource: the fields of all grants that name it, and the first grant's purpose. */
export function grantOf(resource: SharedResource, items: readonly string[]): Omit<Grant, 'items'> | undefined {
  const grants = resource.grants.filter((grant) => grant.items.some((item) => items.includes(item)))
  const [first] = grants
  return first && { ...first, fields: [...new Set(grants.flatMap(({ fields }) => fields))] }
}
