// How halls run, as the city wrote it down (catalogue/hall/hall.yaml). Its published schema, catalogue/schema/hall.schema.json, is made
// of the type below; a test holds the two together.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Static, Type } from 'typebox'
import { Value } from 'typebox/value'
import { parse } from 'yaml'

const closed = { additionalProperties: false }
const Text = Type.String({ minLength: 1 })
const Both = Type.Object({ zh: Text, en: Text }, closed)
const Key = Type.String({ pattern: '^[a-z]+(-[a-z]+)*$' })
const Minutes = (maximum: number) => Type.Integer({ minimum: 0, maximum })
const Share = Type.Number({ exclusiveMinimum: 0, maximum: 1 })
const Some = (maximum: number) => Type.Integer({ minimum: 1, maximum })

export const HallFile = Type.Object(
  {
    mark: Type.Union([Type.Literal('sourced'), Type.Literal('assumed')]),
    splitFromWindows: Some(500),
    groups: Type.Array(
      Type.Object(
        {
          key: Key,
          letter: Type.String({ pattern: '^[A-Z]$' }),
          name: Both,
          share: Share,
          domains: Type.Array(Key),
        },
        closed,
      ),
      { minItems: 1 },
    ),
    appointments: Type.Object(
      {
        slotMinutes: Type.Integer({ minimum: 5, maximum: 240 }),
        daysAhead: Some(365),
        openPerPerson: Some(20),
        share: Share,
        earlyMinutes: Minutes(480),
        graceMinutes: Minutes(240),
        noShow: Type.Object({ count: Some(20), withinDays: Some(730), blockDays: Some(365) }, closed),
        capacity: Type.Optional(Type.Record(Text, Type.Record(Key, Minutes(500)))),
      },
      closed,
    ),
    classes: Type.Array(
      Type.Object(
        {
          key: Key,
          name: Both,
          headStartMinutes: Minutes(240),
          given: Type.Union([Type.Literal('appointment'), Type.Literal('age'), Type.Literal('declared')]),
          fromAge: Type.Optional(Some(120)),
        },
        closed,
      ),
      { minItems: 1 },
    ),
    tickets: Type.Object({ beforeOpeningMinutes: Minutes(240) }, closed),
    estimate: Type.Object(
      { recent: Some(500), priorMinutes: Some(240), priorWeight: Some(100), staffedShare: Share },
      closed,
    ),
    call: Type.Object({ text: Both, spoken: Both }, closed),
  },
  closed,
)
export type HallContent = Static<typeof HallFile>
export type WindowGroup = HallContent['groups'][number]
export type PriorityClass = HallContent['classes'][number]

/** What is wrong beyond the schema: groups and classes that the rules cannot do without. */
export function contentFaults({ groups, classes, appointments }: HallContent): string[] {
  const faults: string[] = []
  const unique = (name: string, values: readonly string[]) => {
    if (new Set(values).size < values.length) faults.push(`${name} stand twice: ${values.join(', ')}`)
  }
  unique(
    'keys of groups',
    groups.map(({ key }) => key),
  )
  unique(
    'letters of groups',
    groups.map(({ letter }) => letter),
  )
  unique(
    'keys of classes',
    classes.map(({ key }) => key),
  )
  unique(
    'domains',
    groups.flatMap(({ domains }) => domains),
  )
  if (groups[0]?.domains.length !== 0) faults.push('the first group has domains: it must take every item that is left')
  if (classes.filter(({ given }) => given === 'appointment').length !== 1)
    faults.push('not exactly one class is given by appointment')
  if (classes.at(-1)?.headStartMinutes !== 0) faults.push('the last class, the ordinary one, has a head start')
  for (const { key, given, fromAge } of classes)
    if ((given === 'age') !== (fromAge !== undefined)) faults.push(`class ${key}: fromAge goes with given: age`)
  for (const [site, places] of Object.entries(appointments.capacity ?? {}))
    for (const key of Object.keys(places))
      if (!groups.some((group) => group.key === key)) faults.push(`capacity of ${site}: no group ${key}`)
  return faults
}

/** Reads hall.yaml of `dir`. Throws one Error with all faults. */
export function readHall(dir: string): HallContent {
  const value: unknown = parse(readFileSync(join(dir, 'hall.yaml'), 'utf8'))
  const faults = Value.Check(HallFile, value)
    ? contentFaults(value)
    : [...Value.Errors(HallFile, value)].map(({ instancePath, message }) => `${instancePath} ${message}`)
  if (faults.length > 0) throw new Error(`hall.yaml in ${dir}:\n${faults.join('\n')}`)
  return value as HallContent
}
