// The published catalogue in memory: what the folder says now, and every version ever published from the table, compiled when
// first asked for and kept. Loading is all or nothing: with one problem anywhere, what was published before stays.

import { compile } from '../engines/flow/index.ts'
import { compileForm } from '../engines/form/index.ts'
import type { Clock } from '../platform/clock/index.ts'
import type { Database } from '../platform/database/index.ts'
import { notFound } from '../platform/problem/index.ts'
import type { Edition } from './edition.ts'
import type { Heading, Item, ItemContent } from './item.ts'
import type { Pack } from './pack.ts'
import { CatalogueFault } from './pack-problem.ts'
import { publish } from './publish.ts'
import { readPack } from './read-pack.ts'
import { readSchemas, type Schemas } from './schema.ts'
import { findVersion } from './store.ts'

export type CatalogueOptions = {
  db: Database
  clock: Clock
  /** Folder of the city's catalogue. */
  dir: string
  /** Folder of the JSON Schemas; the product's own by default. */
  schemaDir?: string
}
export type Catalogue = ReturnType<typeof createCatalogue>

export const productSchemas = new URL('../../catalogue/schema/', import.meta.url).pathname

/** The catalogue room; empty until `load`. */
export function createCatalogue({ db, clock, dir, schemaDir = productSchemas }: CatalogueOptions) {
  let schemas: Schemas | undefined
  const editions = new Map<string, Promise<Item>>()
  let pack: Pack | undefined
  let current = new Map<string, ItemContent>()

  const edition = (id: string, version: number): Promise<Item> => {
    const key = `${id}@${version}`
    const known = editions.get(key)
    if (known) return known
    const found = findVersion(db, id, version).then((row) => (row ? prepare(row) : Promise.reject(noItem(id))))
    editions.set(key, found)
    found.catch(() => editions.delete(key))
    return found
  }

  return {
    /** Reads the folder, publishes what is new, and serves it. Throws CatalogueFault with every problem; then nothing has changed. */
    async load(): Promise<{ published: string[] }> {
      const known = await readSchemas(schemaDir)
      const read = await readPack(dir, known)
      if (!read.ok) throw new CatalogueFault(read.problems)
      const { items } = read.pack
      const result = await db.write((tx) => publish(tx, items, clock.now().toString()))
      for (const { content, flow, form } of items)
        editions.set(`${content.id}@${content.version}`, Promise.resolve({ content, flow, form }))
      schemas = known
      pack = read.pack
      current = new Map(items.map(({ content }) => [content.id, content]))
      return result
    },
    /** A version of an item, the current one when none is named. Problem: not-found. */
    async getItem(id: string, version?: number): Promise<Item> {
      const wanted = version ?? current.get(id)?.version
      if (wanted === undefined) throw noItem(id)
      return edition(id, wanted)
    },
    /** The items that can be applied for now. */
    listItems: (): ItemContent[] => [...current.values()],
    listDomains: (): Heading[] => pack?.domains ?? [],
    listLifeEvents: (): Heading[] => pack?.lifeEvents ?? [],
    /** A published JSON Schema of a file kind, such as `item`. */
    findSchema: (name: string): object | undefined => schemas?.texts.get(name),
  }
}

const noItem = (id: string) =>
  notFound(`没有事项“${id}”,请从事项列表中选择`, `There is no item ${id}; choose one from the list`)

/** Makes a published edition ready; it was sound when it was published. */
async function prepare({ content, flowXml }: Edition): Promise<Item> {
  const flow = await compile(flowXml)
  const form = compileForm(content.form)
  if (!flow.ok || !form.ok) throw new Error(`Published item ${content.id}@${content.version} can no longer be compiled`)
  return { content, flow: flow.flow, form: form.form }
}
