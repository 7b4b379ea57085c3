// What the departments of the demonstration hold: read from catalogue/demo/resources and loaded into the local copies of the resources,
// where the city finds it as it finds everything else. Loading again brings it up to date.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Static, Type } from 'typebox'
import { Value } from 'typebox/value'
import { parse } from 'yaml'
import type { City } from './main.ts'

const File = Type.Object(
  {
    demo: Type.Literal(true),
    mark: Type.Literal('assumed'),
    daysOld: Type.Integer({ minimum: 0 }),
    records: Type.Array(Type.Object({ id: Type.String(), values: Type.Record(Type.String(), Type.Any()) })),
  },
  { additionalProperties: false },
)

/** Loads every file of the demonstration’s resources; throws an Error with what is wrong in one. */
export async function seedDemoResources({ sharing, clock }: Pick<City, 'sharing' | 'clock'>, dir: string) {
  const folder = join(dir, 'resources')
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.yaml')) : []
  for (const name of names) {
    const file: unknown = parse(readFileSync(join(folder, name), 'utf8'))
    if (!Value.Check(File, file)) throw new Error(`demo/resources/${name} is no file of records`)
    const { daysOld, records }: Static<typeof File> = file
    const asOf = clock.today().subtract({ days: daysOld }).toString()
    const { refused } = await sharing.load(basename(name, '.yaml'), records, asOf)
    if (refused > 0) throw new Error(`demo/resources/${name}: ${refused} record(s) do not fit the resource`)
  }
}
