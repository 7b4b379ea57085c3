// The published catalogue in memory: what the folder says now, and every version ever published from the table, compiled when
// first asked for and kept. Loading is all or nothing: with one problem anywhere, what was published before stays.

import { compile } from '../engines/flow/index.ts'
import { compileForm } from '../engines/form/index.ts'
import { type Clock, dateIn } from '../platform/clock/index.ts'
import type { Database } from '../platform/database/index.ts'
import { notFound } from '../platform/problem/index.ts'
import type { BlankForm } from './blank-form.ts'
import { type ChartOptions, drawControlChart, drawFlowChart } from './chart/chart.ts'
import type { Edition } from './edition.ts'
import { type Guide, guideOf, type Issue, type ItemSummary, summaryOf } from './guide.ts'
import { type City, type Implementation, implementationsOf } from './implementation.ts'
import type { Bilingual, Heading, Item, ItemContent } from './item.ts'
import type { Pack } from './pack.ts'
import { CatalogueFault } from './pack-problem.ts'
import { publish } from './publish.ts'
import { readPack } from './read-pack.ts'
import { readSchemas, type Schemas } from './schema.ts'
import { buildSearch, type FacetCounts, type Facets, type Search } from './search/search.ts'
import { findVersion, listFirstDays } from './store.ts'

export type CatalogueOptions = {
  db: Database
  clock: Clock
  /** Folder of the city's catalogue. */
  dir: string
  /** Folder of the JSON Schemas; the product's own by default. */
  schemaDir?: string
  /** Whom to ask for organs; without it guides have no implementation codes. */
  city?: City
}
export type Catalogue = ReturnType<typeof createCatalogue>
type Loaded = { pack: Pack; schemas: Schemas; search: Search; current: ReadonlyMap<string, ItemContent> }

export const productSchemas = new URL('../../catalogue/schema/', import.meta.url).pathname

/** The catalogue room; empty until `load`. */
export function createCatalogue({ db, clock, dir, city, schemaDir = productSchemas }: CatalogueOptions) {
  const editions = new Map<string, Promise<Item>>()
  let loaded: Loaded | undefined
  let firstDays: ReadonlyMap<string, Pick<Issue, 'inForceSince' | 'publishedAt'>> = new Map()

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

  async function firstDayOf(id: string, version: number): Promise<Pick<Issue, 'inForceSince' | 'publishedAt'>> {
    const key = `${id}@${version}`
    if (!firstDays.has(key))
      firstDays = new Map(
        (await listFirstDays(db)).map(({ itemId, version: n, publishedAt, effectiveOn }) => {
          const at = Temporal.Instant.from(new Date(publishedAt).toISOString())
          return [`${itemId}@${n}`, { inForceSince: effectiveOn ?? dateIn(at).toString(), publishedAt: at.toString() }]
        }),
      )
    return firstDays.get(key) ?? {}
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
      const item = await getItem(id, version)
      const { content } = item
      const isFew = content.levels.decide === 'city' || content.levels.decide === 'district'
      const implementations = city && isFew ? implementationsOf(content, city) : []
      const { licenceTypes, functions, defaults } = loaded?.pack ?? { licenceTypes: undefined, functions: undefined }
      const names = { licenceTypes, functions, ...(defaults && { defaults }) }
      return guideOf(item, items(), names, { ...(await firstDayOf(id, content.version)), implementations })
    },
    /** The implementation codes of an item, in a division. Problem: not-found. */
    async listImplementations(id: string, division?: string): Promise<Implementation[]> {
      const { content } = await getItem(id)
      return city ? implementationsOf(content, city, division) : []
    },
    /** A form to fill in by hand. Problem: not-found. */
    getBlankForm(key: string): BlankForm {
      const form = loaded?.pack.blankForms.get(key)
      if (!form) throw notFound('没有这份空白表格', 'There is no such form')
      return form
    },
    /** The flow chart or the control chart as SVG; with `states` by node id it is that of a case. Problem: not-found. */
    async drawChart(
      id: string,
      version: number | undefined,
      { kind, ...options }: { kind: 'flow' | 'control' } & Pick<ChartOptions, 'lang' | 'states' | 'layout' | 'paper'>,
    ): Promise<string> {
      const { content, flow } = await getItem(id, version)
      const draw = kind === 'flow' ? drawFlowChart : drawControlChart
      return draw(flow, content, { ...options, functions: loaded?.pack.functions })
    },
    /** Who publishes guides: the organ of that function at the city's level; nobody while nothing says. */
    publisher(): Bilingual {
      const division = city?.divisionsAt('city')[0]
      const publisher = loaded?.pack.defaults.publisher
      if (!city || !division) return { zh: '', en: '' }
      return publisher ? city.findOrgan(publisher, 'city', division.code).name : division.name
    },
    /** Names of organ functions by key. */
    functionNames: () => loaded?.pack.functions,
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
  const form = compileForm(content.form)
  if (!flow.ok || !form.ok) throw new Error(`Published item ${content.id}@${content.version} can no longer be compiled`)
  return { content, flow: flow.flow, form: form.form }
}
