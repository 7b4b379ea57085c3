// The published catalogue in memory: what the folder says now, and every version ever published from the table, compiled when
// first asked for and kept. Loading is all or nothing: with one problem anywhere, what was published before stays.

import { formulas } from '../engines/decision/index.ts'
import { compile } from '../engines/flow/index.ts'
import { compileForm } from '../engines/form/index.ts'
import type { Clock } from '../platform/clock/index.ts'
import type { Database } from '../platform/database/index.ts'
import { notFound } from '../platform/problem/index.ts'
import { type ChartOptions, drawControlChart, drawFlowChart } from './chart/chart.ts'
import type { Edition } from './edition.ts'
import { type Guide, guideOf, type ItemSummary, summaryOf } from './guide.ts'
import type { Heading, Item, ItemContent } from './item.ts'
import type { Pack } from './pack.ts'
import { CatalogueFault } from './pack-problem.ts'
import { publish } from './publish.ts'
import { readPack } from './read-pack.ts'
import { readSchemas, type Schemas } from './schema.ts'
import { buildSearch, type FacetCounts, type Facets, type Search } from './search/search.ts'
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
type Loaded = { pack: Pack; schemas: Schemas; search: Search; current: ReadonlyMap<string, ItemContent> }

export const productSchemas = new URL('../../catalogue/schema/', import.meta.url).pathname

/** The catalogue room; empty until `load`. */
export function createCatalogue({ db, clock, dir, schemaDir = productSchemas }: CatalogueOptions) {
  const editions = new Map<string, Promise<Item>>()
  let loaded: Loaded | undefined

  const edition = (id: string, version: number): Promise<Item> => {
    const key = `${id}@${version}`
    const known = editions.get(key)
    if (known) return known
    const found = findVersion(db, id, version).then((row) => (row ? prepare(row) : Promise.reject(noItem(id))))
    editions.set(key, found)
    found.catch(() => editions.delete(key))
    return found
  }
  const items = (): ItemContent[] => [...(loaded?.current.values() ?? [])]

  /** A version of an item, the current one when none is named. Problem: not-found. */
  async function getItem(id: string, version?: number): Promise<Item> {
    const wanted = version ?? loaded?.current.get(id)?.version
    if (wanted === undefined) throw noItem(id)
    return edition(id, wanted)
  }

  return {
    /** Reads the folder, publishes what is new, and serves it. Throws CatalogueFault with every problem; then nothing has changed. */
    async load(): Promise<{ published: string[] }> {
      const schemas = await readSchemas(schemaDir)
      const read = await readPack(dir, schemas)
      if (!read.ok) throw new CatalogueFault(read.problems)
      const { pack } = read
      const result = await db.write((tx) => publish(tx, pack.items, clock.now().toString()))
      for (const { content, flow, form } of pack.items)
        editions.set(`${content.id}@${content.version}`, Promise.resolve({ content, flow, form }))
      const current = new Map(pack.items.map(({ content }) => [content.id, content]))
      loaded = { pack, schemas, search: buildSearch(pack), current }
      return result
    },
    getItem,
    /** The items that can be applied for now. */
    listItems: items,
    /** Finds items by a question in people's words; without one, all of them by event in life. `facets` narrow it, counts are before that. */
    search(q: string, facets?: Facets): { items: ItemSummary[]; facets: FacetCounts } {
      const found = loaded?.search(q, facets)
      if (!found) return { items: [], facets: { audience: {}, domain: {}, lifeEvent: {} } }
      return { items: found.items.map(summaryOf), facets: found.facets }
    },
    /** Everything a resident asks about an item, in both languages. Problem: not-found. */
    async getGuide(id: string, version?: number): Promise<Guide> {
      return guideOf(await getItem(id, version), items(), {
        licenceTypes: loaded?.pack.licenceTypes,
        functions: loaded?.pack.functions,
      })
    },
    /** The flow chart or the control chart as SVG; with `states` by node id it is that of a case. Problem: not-found. */
    async drawChart(
      id: string,
      version: number | undefined,
      { kind, ...options }: { kind: 'flow' | 'control' } & Pick<ChartOptions, 'lang' | 'states'>,
    ): Promise<string> {
      const { content, flow } = await getItem(id, version)
      const draw = kind === 'flow' ? drawFlowChart : drawControlChart
      return draw(flow, content, { ...options, functions: loaded?.pack.functions })
    },
    /** Domains of service, with how many items each has. */
    listDomains: () => counted(loaded?.pack.domains, ({ key }) => items().filter(({ domain }) => domain === key)),
    /** Events in life in the order in which they are shown, with how many items each has. */
    listLifeEvents: () =>
      counted(loaded?.pack.lifeEvents, ({ key }) => items().filter(({ lifeEvents }) => lifeEvents.includes(key))),
    /** A published JSON Schema of a file kind, such as `item`. */
    findSchema: (name: string): object | undefined => loaded?.schemas.texts.get(name),
  }
}

const counted = (headings: readonly Heading[] = [], of: (heading: Heading) => ItemContent[]) =>
  headings.map((heading) => ({ ...heading, items: of(heading).length }))

const noItem = (id: string) =>
  notFound(`没有事项“${id}”，请从事项列表中选择`, `There is no item ${id}; choose one from the list`)

/** Makes a published edition ready; it was sound when it was published. */
async function prepare({ content, flowXml }: Edition): Promise<Item> {
  const flow = await compile(flowXml)
  const form = compileForm(content.form, formulas)
  if (!flow.ok || !form.ok) throw new Error(`Published item ${content.id}@${content.version} can no longer be compiled`)
  return { content, flow: flow.flow, form: form.form }
}
