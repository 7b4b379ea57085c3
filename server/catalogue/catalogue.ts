// The published catalogue in memory: what the folder says now and what was published from the desk since, and every version ever
// published from the table, compiled when first asked for and kept. Loading is all or nothing: with one problem anywhere, what was
// published before stays. Of file and desk the newer version is the current one.

import { compileRules } from '../engines/advice/index.ts'
import { baseItemOf, districtOfVariant, variantIdOf } from '../engines/codes/index.ts'
import { formulas } from '../engines/decision/index.ts'
import { compile } from '../engines/flow/index.ts'
import { compileForm } from '../engines/form/index.ts'
import { type Clock, dateIn } from '../platform/clock/index.ts'
import type { Database } from '../platform/database/index.ts'
import { notFound } from '../platform/problem/index.ts'
import { open, type Standing, type StandingEvent, standingAfter, whyClosed } from './authoring/standing.ts'
import { listStandingEvents } from './authoring/store.ts'
import type { BlankForm } from './blank-form.ts'
import { createBundles } from './bundle/bundles.ts'
import type { BundleSummary } from './bundle/guide.ts'
import { type ChartOptions, drawControlChart, drawFlowChart } from './chart/chart.ts'
import { checkEdition } from './check-edition.ts'
import { type Duties, noDuties } from './duties/duties.ts'
import type { Edition } from './edition.ts'
import { type Guide, guideOf, type Issue, type ItemSummary, summaryOf } from './guide.ts'
import { archiveRulesOf, deferralRulesOf, noDefaults } from './guide-defaults.ts'
import { type City, type Implementation, implementationsOf } from './implementation.ts'
import type { Bilingual, Heading, Item, ItemContent } from './item.ts'
import type { Pack } from './pack.ts'
import { CatalogueFault, type PackProblem } from './pack-problem.ts'
import { publish } from './publish.ts'
import { readPack } from './read-pack.ts'
import { readRules } from './rule-file.ts'
import { readSchemas, type Schemas } from './schema.ts'
import { countNothing, type FacetCounts, type Facets } from './search/facets.ts'
import { buildSearch, type Search } from './search/search.ts'
import { checkMyself } from './self-check.ts'
import { findVersion, listDeskVersions, listFirstDays } from './store.ts'
import { differingSteps } from './variants/compare.ts'
import type { PackVariant } from './variants/variant.ts'

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
export type Page = { limit?: number; after?: string | undefined }
export type FoundPage = {
  items: ItemSummary[]
  total: number
  facets: FacetCounts
  functions: { key: string; name: Bilingual }[]
}
export type Loaded = {
  pack: Pack
  schemas: Schemas
  search: Search
  /** The current version of every item, retired ones too. */
  current: ReadonlyMap<string, ItemContent>
  /** Variants of districts by their id. */
  variants: ReadonlyMap<string, PackVariant>
  /** The latest event of each item that says whether it is offered. */
  standings: ReadonlyMap<string, StandingEvent>
}

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
  const standingOf = (id: string): Standing => {
    const event = loaded?.standings.get(baseItemOf(id))
    return event ? standingAfter(event, clock.today().toString()) : open
  }
  const items = (): ItemContent[] =>
    [...(loaded?.current.values() ?? [])].filter(({ id }) => standingOf(id).kind !== 'retired')
  /** The codes of a guide: of the city and of districts, as there are few; of a district's variant, its own. */
  const fewImplementations = (content: ItemContent): Implementation[] => {
    const isFew = content.levels.decide === 'city' || content.levels.decide === 'district'
    return city && isFew ? implementationsOf(content, city, districtOfVariant(content.id)) : []
  }
  const variantOf = (id: string, division: string): PackVariant | undefined =>
    loaded?.variants.get(variantIdOf(id, division))
  const getLoaded = (): Loaded => {
    if (!loaded) throw new Error('The catalogue is not loaded')
    return loaded
  }

  /** Serves a folder together with what the desk has published. */
  async function serve(pack: Pack, schemas: Schemas): Promise<void> {
    const desk = await listDeskVersions(db, clock.today().toString())
    const standings = new Map((await listStandingEvents(db)).map((event) => [event.itemId, event]))
    const current = new Map(pack.items.map(({ content }) => [content.id, content]))
    for (const { content } of desk)
      if (content.version > (current.get(content.id)?.version ?? 0)) current.set(content.id, content)
    const offered = [...current.values()].filter(({ id }) => standings.get(id)?.kind !== 'retired')
    const search = buildSearch({ ...pack, items: offered.map((content) => ({ content })) })
    const variants = new Map(pack.variants.map((variant) => [variant.content.id, variant]))
    loaded = { pack, schemas, search, current, variants, standings }
  }

  /** A version of an item or of a district's variant of it, the current one when none is named. Problem: not-found. */
  async function getItem(id: string, version?: number): Promise<Item> {
    const wanted = version ?? (loaded?.current.get(id) ?? loaded?.variants.get(id)?.content)?.version
    if (wanted === undefined) throw noItem(id)
    return edition(id, wanted)
  }

  /** Versions of the desk that the folder does not supersede must be sound with the folder's other files; throws CatalogueFault. */
  async function refuseBroken(pack: Pack, schemas: Schemas): Promise<void> {
    const files = new Map(pack.items.map(({ content }) => [content.id, content.version]))
    const desk = (await listDeskVersions(db, clock.today().toString())).filter(
      ({ content }) => content.version > (files.get(content.id) ?? 0),
    )
    const problems: PackProblem[] = []
    for (const edition of desk)
      problems.push(...(await checkEdition(edition, pack.around, schemas)).problems.map(inDesk(edition)))
    if (problems.length > 0) throw new CatalogueFault(problems)
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

  const bundles = createBundles(() => loaded?.pack.bundles ?? [], getItem)

  return {
    bundles,
    /** Reads the folder, publishes what is new, and serves it. Throws CatalogueFault with every problem; then nothing has changed. */
    async load(): Promise<{ published: string[] }> {
      const schemas = await readSchemas(schemaDir)
      const read = await readPack(dir, schemas)
      if (!read.ok) throw new CatalogueFault(read.problems)
      const { pack } = read
      await refuseBroken(pack, schemas)
      const result = await db.write((tx) => publish(tx, [...pack.items, ...pack.variants], clock.now().toString()))
      for (const { content, flow, form, compiledRules: rules } of [...pack.items, ...pack.variants])
        editions.set(`${content.id}@${content.version}`, Promise.resolve({ content, flow, form, rules }))
      await serve(pack, schemas)
      return result
    },
    /** Takes in what the desk has published, suspended or retired since. */
    async refresh(): Promise<void> {
      const { pack, schemas } = getLoaded()
      await serve(pack, schemas)
    },
    /** What is served now, for those who write items. */
    loaded: getLoaded,
    standingOf,
    /** Why nobody can apply for an item now, in words for the applicant; undefined when one can. */
    whyClosed(id: string): Bilingual | undefined {
      const content = loaded?.current.get(baseItemOf(id))
      return content && whyClosed(standingOf(id), content.name)
    },
    getItem,
    /** The items that can be applied for now. */
    listItems: items,
    /** What districts do differently. */
    listVariants: (): readonly PackVariant[] => loaded?.pack.variants ?? [],
    /** Devolutions, boundaries and the plan of what enters when. */
    duties: (): Duties => loaded?.pack.duties ?? noDuties,
    /** What an organ function is called. */
    functionName: (key: string): Bilingual => loaded?.pack.functions?.get(key) ?? { zh: key, en: key },
    /** Names of districts by 12-digit code. */
    districts: (): ReadonlyMap<string, Bilingual> => loaded?.pack.districts ?? new Map(),
    /** The ids of an item and of its districts' variants. */
    editionsOf: (id: string): string[] => [
      baseItemOf(id),
      ...(loaded?.pack.variants ?? [])
        .filter(({ baseId }) => baseId === baseItemOf(id))
        .map(({ content }) => content.id),
    ],
    /** The id under which a division's cases of an item run: of its district's variant, where there is one. */
    itemFor: (id: string, division: string): string => variantOf(id, division)?.content.id ?? baseItemOf(id),
    /** Finds items by a question in people's words; without one, all of them by event in life. `facets` narrow it; a facet is counted over
     * what the others leave. At most `limit` items, those behind `after`; `functions` names what organs the facets count. */
    search(q: string, facets: Facets = {}, page: Page = {}): FoundPage & { bundles: BundleSummary[] } {
      const found = loaded?.search(q, facets) ?? { items: [], facets: countNothing() }
      const from = page.after === undefined ? 0 : found.items.findIndex(({ id }) => id === page.after) + 1
      const functions = [...(loaded?.pack.functions ?? [])].filter(([key]) => found.facets.function[key])
      return {
        bundles: page.after === undefined && (q || facets.lifeEvent) ? bundles.list(q, facets) : [],
        items: found.items.slice(from, from + (page.limit ?? found.items.length)).map(summaryOf),
        total: found.items.length,
        facets: found.facets,
        functions: functions.map(([key, name]) => ({ key, name })),
      }
    },
    /** Everything a resident asks about an item, in both languages; with `district`, as that district does it. Problem: not-found. */
    async getGuide(id: string, version?: number, district?: string): Promise<Guide> {
      const edition = version === undefined && district !== undefined ? variantOf(id, district)?.content.id : undefined
      const item = await getItem(edition ?? id, version)
      const { content } = item
      const { licenceTypes, functions, defaults } = loaded?.pack ?? { licenceTypes: undefined, functions: undefined }
      const names = { licenceTypes, functions, ...(defaults && { defaults }) }
      const issue = { ...(await firstDayOf(content.id, content.version)), implementations: fewImplementations(content) }
      const districts = (loaded?.pack.variants ?? [])
        .filter(({ baseId }) => baseId === baseItemOf(id))
        .map(({ district: code }) => ({ code, name: loaded?.pack.districts?.get(code) ?? { zh: code, en: code } }))
      return { ...guideOf(item, items(), names, issue, standingOf(id)), districts }
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
    /** Advice on whether one may apply, on what somebody typed; nothing is kept. Problem: not-found. */
    checkMyself: async (id: string, form: Record<string, unknown>) =>
      checkMyself(await getItem(id), form, clock.today().toString()),
    /** The flow chart or the control chart as SVG; with `states` by node id it is that of a case; with `against`, the id of another edition, steps that differ are marked. Problem: not-found. */
    async drawChart(
      id: string,
      version: number | undefined,
      {
        kind,
        against,
        ...options
      }: { kind: 'flow' | 'control'; against?: string } & Pick<ChartOptions, 'lang' | 'states' | 'layout' | 'paper'>,
    ): Promise<string> {
      const item = await getItem(id, version)
      const { content, flow } = item
      const differing = against === undefined ? undefined : differingSteps(await getItem(against), item)
      const draw = kind === 'flow' ? drawFlowChart : drawControlChart
      return draw(flow, content, { ...options, differing, functions: loaded?.pack.functions })
    },
    /** Who publishes guides: the organ of that function at the city's level; nobody while nothing says. */
    publisher(): Bilingual {
      const division = city?.divisionsAt('city')[0]
      const publisher = loaded?.pack.defaults.publisher
      if (!city || !division) return { zh: '', en: '' }
      return publisher ? city.findOrgan(publisher, 'city', division.code).name : division.name
    },
    /** What the city says of materials that follow later; without a word of the city, a default is only recorded as such. */
    archiveRules: () => archiveRulesOf(loaded?.pack.defaults ?? noDefaults),
    deferralRules: () => deferralRulesOf(loaded?.pack.defaults ?? noDefaults),
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

/** A problem of a version that is in no file. */
const inDesk =
  ({ content }: Edition) =>
  (problem: PackProblem): PackProblem => ({ ...problem, file: `desk:${content.id}@${content.version}` })

const noItem = (id: string) =>
  notFound(`没有事项“${id}”，请从事项列表中选择`, `There is no item ${id}; choose one from the list`)

/** Makes a published edition ready; it was sound when it was published. */
async function prepare({ content, flowXml, rules: texts }: Edition): Promise<Item> {
  const flow = await compile(flowXml)
  const form = compileForm(content.form, formulas)
  const files = await readRules(new Map(Object.entries(texts)), [])
  const { rules, faults } = compileRules(content.rules ?? {}, files.rules, content.form.schema)
  if (!flow.ok || !form.ok || faults.length > 0)
    throw new Error(`Published item ${content.id}@${content.version} can no longer be compiled`)
  return { content, flow: flow.flow, form: form.form, rules }
}
