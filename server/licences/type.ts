// Licence types are files: what a licence says, who holds it, how long it is valid. Metadata after GB/T 36902 / 36903 as far
// as known; trust levels after 国办函〔2016〕108号 (A issued by the organ itself … D made by the user).
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Static, Type } from 'typebox'
import { Value } from 'typebox/value'
import { parse } from 'yaml'
import { isDemoCreditCode } from '../engines/codes/index.ts'
import { compileTemplate } from '../platform/paper/index.ts'

const closed = { additionalProperties: false }
const Name = Type.Object({ zh: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }) }, closed)
const Pointer = Type.String({ pattern: '^(/[^/]+)+$' })

const LicenceTypeFile = Type.Object(
  {
    key: Type.String({ pattern: '^[a-z][a-z0-9-]*$' }),
    name: Name,
    code: Type.String({ pattern: '^[0-9A-Z]{18}[0-9]{3}$' }),
    holder: Type.Union([Type.Literal('person'), Type.Literal('enterprise'), Type.Literal('any')]),
    trust: Type.Union([Type.Literal('A'), Type.Literal('B'), Type.Literal('C'), Type.Literal('D')]),
    number: Type.Union([
      // `make`: when the form leaves it empty, the issuing organ gives one, as it does to a business that registers.
      Type.Object({ field: Type.String(), make: Type.Optional(Type.Literal('credit-code')) }, closed),
      Type.Object({ pattern: Type.String() }, closed),
    ]),
    fields: Type.Array(
      Type.Object(
        {
          key: Type.String({ pattern: '^[a-z][A-Za-z0-9]*$' }),
          name: Name,
          from: Type.Union([Pointer, Type.Array(Pointer, { minItems: 1 })]),
          personal: Type.Optional(Type.Boolean()),
        },
        closed,
      ),
    ),
    validity: Type.Union([
      Type.Object({ permanent: Type.Literal(true) }, closed),
      Type.Object({ months: Type.Integer({ minimum: 1 }) }, closed),
      Type.Object({ days: Type.Integer({ minimum: 1 }) }, closed),
      // As long as the day in a field says; months where that field is empty or no day.
      Type.Object({ until: Type.String(), months: Type.Integer({ minimum: 1 }) }, closed),
    ]),
    text: Type.Array(Type.String()),
    footer: Type.Optional(Type.String()),
    demonstration: Type.Literal(true),
    provenance: Type.Object(
      { sourced: Type.Array(Type.String()), assumed: Type.Array(Type.String()), sources: Type.Array(Type.String()) },
      closed,
    ),
  },
  closed,
)

/** A licence type as its file has it. */
export type LicenceType = Static<typeof LicenceTypeFile>

/** Names that a type's text may use, beside the keys of its fields. */
export const textNames = ['holderName', 'number', 'validFrom', 'validUntil', 'organName']

function check(file: LicenceType, key: string): string[] {
  const keys = file.fields.map((field) => field.key)
  const faults: string[] = []
  if (file.key !== key) faults.push(`key is ${file.key}, the file is ${key}.yaml`)
  if (!isDemoCreditCode(file.code.slice(0, 18))) faults.push('code does not begin with a demonstration credit code')
  if (new Set(keys).size !== keys.length) faults.push('two fields have one key')
  if ('field' in file.number && !keys.includes(file.number.field)) faults.push('number names no field')
  if ('until' in file.validity && !keys.includes(file.validity.until)) faults.push('validity names no field')
  for (const [part, known] of [
    ...('pattern' in file.number ? [[file.number.pattern, ['year', 'n']] as const] : []),
    ...file.text.map((text) => [text, [...textNames, ...keys]] as const),
  ])
    try {
      compileTemplate(part, known)
    } catch (error) {
      faults.push((error as Error).message)
    }
  return faults
}

/** Reads all licence types of a folder, by key. Throws one Error that lists every fault of every file. */
export function readLicenceTypes(dir: string): ReadonlyMap<string, LicenceType> {
  const faults: string[] = []
  const types = new Map<string, LicenceType>()
  const codes = new Map<string, string>()
  for (const name of readdirSync(dir)
    .filter((entry) => entry.endsWith('.yaml'))
    .sort()) {
    const key = basename(name, '.yaml')
    const file: unknown = parse(readFileSync(join(dir, name), 'utf8'))
    if (!Value.Check(LicenceTypeFile, file)) {
      for (const fault of Value.Errors(LicenceTypeFile, file))
        faults.push(`${name}: ${fault.instancePath} ${fault.message}`)
      continue
    }
    faults.push(...check(file, key).map((fault) => `${name}: ${fault}`))
    const other = codes.get(file.code)
    if (other) faults.push(`${name}: code ${file.code} belongs to ${other}`)
    codes.set(file.code, name)
    types.set(key, file)
  }
  if (faults.length) throw new Error(`Licence types in ${dir}:\n${faults.join('\n')}`)
  return types
}
