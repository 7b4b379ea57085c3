// Demonstration people (演示人员): staff.yaml and people.yaml. Every number in them is from the reserved ranges, which is checked
// here: no real person's identifier can slip in. All faults are listed at once.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Static, type TSchema, Type } from 'typebox'
import { Value } from 'typebox/value'
import { parse } from 'yaml'
import { isDemoCitizenId, isDemoCreditCode } from '../engines/codes/index.ts'
import type { Post } from '../platform/http/index.ts'
import { postNames } from './post-names.ts'

const closed = { additionalProperties: false }
const text = Type.String({ minLength: 1 })
const header = { demo: Type.Literal(true), mark: Type.Literal('assumed') }
const home = {
  name: text,
  phone: Type.String({ pattern: '^139000000\\d\\d$' }),
  division: Type.String({ pattern: '^\\d{12}$' }),
  address: text,
  note: Type.Object({ zh: text, en: text }, closed),
}
const Resident = Type.Object({ ...home, citizenId: text }, closed)
const Enterprise = Type.Object({ ...home, creditCode: text }, closed)
const PeopleFile = Type.Object(
  { ...header, residents: Type.Array(Resident), enterprises: Type.Array(Enterprise) },
  closed,
)
const Holding = Type.Object({ units: Type.Array(text, { minItems: 1 }), post: text }, closed)
const StaffFile = Type.Object(
  {
    ...header,
    password: Type.String({ minLength: 12 }),
    staff: Type.Array(
      Type.Object(
        {
          username: text,
          name: text,
          posts: Type.Array(Holding, { minItems: 1 }),
          /** `none`: trained for a window, and has not taken the test yet. */
          pass: Type.Optional(Type.Literal('none')),
        },
        closed,
      ),
    ),
  },
  closed,
)

export type DemoPeople = {
  /** The one password of all demonstration staff. */
  password: string
  staff: readonly { username: string; name: string; posts: Post[]; pass?: 'none' }[]
  residents: readonly Static<typeof Resident>[]
  enterprises: readonly Static<typeof Enterprise>[]
}

/** Reads staff.yaml and people.yaml in `dir`; throws one Error with all faults. */
export function loadDemoPeople(dir: string): DemoPeople {
  const faults: string[] = []
  const read = <T extends TSchema>(file: string, schema: T): Static<T> | undefined => {
    const content: unknown = parse(readFileSync(join(dir, file), 'utf8'))
    if (Value.Check(schema, content)) return content as Static<T>
    faults.push(...[...Value.Errors(schema, content)].map((fault) => `${file}${fault.instancePath} ${fault.message}`))
    return undefined
  }
  const staff = read('staff.yaml', StaffFile)
  const people = read('people.yaml', PeopleFile)
  faults.push(...(staff ? staffFaults(staff) : []), ...(people ? peopleFaults(people) : []))
  if (!staff || !people || faults.length > 0) throw new Error(`Demonstration people:\n${faults.join('\n')}`)
  return {
    password: staff.password,
    staff: staff.staff.map(({ username, name, posts, pass }) => ({
      username,
      name,
      ...(pass && { pass }),
      posts: posts.flatMap(({ units, post }) => units.map((unit) => ({ unit, post }))),
    })),
    residents: people.residents,
    enterprises: people.enterprises,
  }
}

const staffFaults = ({ staff }: Static<typeof StaffFile>): string[] => [
  ...twice(staff.map(({ username }) => username)).map((username) => `staff.yaml: ${username} stands twice`),
  ...staff
    .flatMap(({ posts }) => posts.map(({ post }) => post))
    .filter((post) => !Object.hasOwn(postNames, post))
    .map((post) => `staff.yaml: no post ${post}`),
]

const peopleFaults = ({ residents, enterprises }: Static<typeof PeopleFile>): string[] => [
  ...residents
    .filter(({ citizenId }) => !isDemoCitizenId(citizenId))
    .map(({ citizenId }) => `people.yaml: ${citizenId} is not from the reserved range`),
  ...enterprises
    .filter(({ creditCode }) => !isDemoCreditCode(creditCode))
    .map(({ creditCode }) => `people.yaml: ${creditCode} is not from the reserved range`),
  ...twice([...residents, ...enterprises].map(({ phone }) => phone)).map(
    (phone) => `people.yaml: ${phone} stands twice`,
  ),
]

const twice = (keys: readonly string[]): string[] => keys.filter((key, i) => keys.indexOf(key) !== i)
