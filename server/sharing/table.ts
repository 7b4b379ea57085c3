// A local copy as a source: loaded by whoever keeps it up to date, encrypted field by field, found by blind index. Before the first
// load the resource is not connected, which is another thing than holding no record.

import type { Json } from '../engines/form/index.ts'
import type { Context } from './context.ts'
import type { SharedResource } from './resource.ts'
import { checkAnswer, type Source } from './source.ts'
import { isRefreshed, markRefreshed, type NewFact, readFacts, replaceFacts } from './store/look-ups.ts'

/** A record to load: whose, and its values by field. */
export type NewRecord = { id: string; values: Readonly<Record<string, Json>> }
type Tools = Pick<Context, 'db' | 'vault' | 'clock'>

const indexOf = ({ vault }: Tools, { identifier }: SharedResource, id: string) =>
  vault.blindIndex(`${identifier}:${id}`)

export const tableSource = (tools: Tools, resource: SharedResource): Source => ({
  async find({ id, fields }) {
    const rows = await readFacts(tools.db, resource.key, indexOf(tools, resource, id), fields)
    const record = rows.find(({ field }) => field === '')
    if (!record) return (await isRefreshed(tools.db, resource.key)) ? { found: false } : { unconnected: true }
    const values = rows
      .filter(({ field }) => field !== '')
      .map(({ field, value_enc: value }) => [field, JSON.parse(tools.vault.decrypt(value))])
    return { found: true, asOf: record.as_of, values: Object.fromEntries(values) }
  },
})

/** Brings a local copy up to date, in batches; a record that its file would refuse is left out and counted. */
export async function loadRecords(
  tools: Tools,
  resource: SharedResource,
  records: readonly NewRecord[],
  asOf: string,
): Promise<{ loaded: number; refused: number }> {
  const keys = resource.fields.map(({ key }) => key)
  const sound = records.filter(
    ({ values }) =>
      Object.keys(values).every((key) => keys.includes(key)) &&
      checkAnswer(resource, keys, { found: true, asOf, values }).outcome === 'found',
  )
  for (let from = 0; from < sound.length; from += 500) {
    const facts = sound.slice(from, from + 500).flatMap(({ id, values }): NewFact[] => {
      const index = indexOf(tools, resource, id)
      const row = (field: string, value: Json) => ({ index, field, value: tools.vault.encrypt(JSON.stringify(value)) })
      return [row('', true), ...Object.entries(values).map(([field, value]) => row(field, value))]
    })
    await tools.db.write((tx) => replaceFacts(tx, { resource: resource.key, asOf, facts }))
  }
  await markRefreshed(tools.db, resource.key, tools.clock.now().toString())
  return { loaded: sound.length, refused: records.length - sound.length }
}
