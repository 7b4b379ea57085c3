// What is published of the catalogue for others to print, read by machine and embed: guides and lists as PDF, a feed, the whole
// catalogue in pages. Everything is made from the same guides that the portal shows.

import type { Clock } from '../../platform/clock/index.ts'
import type { Paper } from '../../platform/paper/index.ts'
import { notFound } from '../../platform/problem/index.ts'
import { blankFormPaper } from '../blank-form.ts'
import type { Catalogue } from '../catalogue.ts'
import { controlRows } from '../chart/chart.ts'
import type { Lang } from '../chart/words.ts'
import type { City } from '../implementation.ts'
import { stepsOf } from '../steps.ts'
import { catalogueHandout } from './catalogue-handout.ts'
import { addressOf, type FeedPage, feedOf } from './feed.ts'
import { guideHandout } from './guide-handout.ts'
import { createPdfCache, type Printed } from './pdf-cache.ts'

export type PublishingOptions = {
  catalogue: Catalogue
  city: City
  clock: Clock
  /** A thread of its own: pages that anybody may ask for never hold up official documents. */
  paper: Paper
  publicUrl: string
  findSite(id: string): { name: { zh: string; en: string }; level: string }
}
/** Which text of an item: a version, else the one in force; `district` (6 or 12 digits) as that district does it. */
type Which = { version?: number; district?: string }
export type Publishing = ReturnType<typeof createPublishing>

/** Publishing, with its cache of printed pages. */
export function createPublishing(options: PublishingOptions) {
  const { catalogue, city, clock, paper, publicUrl } = options
  const print = createPdfCache(paper)
  const today = () => clock.today().toString()
  const sorted = () => catalogue.listItems().toSorted((a, b) => (a.id < b.id ? -1 : 1))

  /** The guide of an item as pages; what they say before they are set. Problem: not-found. */
  async function guidePages(id: string, lang: Lang, { version, district }: Which = {}) {
    const guide = await catalogue.getGuide(id, version, district)
    const { content, flow } = await catalogue.getItem(guide.edition, guide.version)
    const draw = (kind: 'flow' | 'control') =>
      catalogue.drawChart(guide.edition, guide.version, { kind, lang, paper: true, layout: 'narrow' })
    const [flowSvg, controlSvg] = await Promise.all([draw('flow'), draw('control')])
    return guideHandout({
      ...{ guide, lang, today: today(), url: addressOf(guide, publicUrl) },
      charts: { flow: flowSvg, control: controlSvg },
      control: controlRows(stepsOf(flow, content), { lang, functions: catalogue.functionNames() }),
      sites: guide.channels.window ? city.listSites(content.levels.accept) : [],
    })
  }

  return {
    guidePages,
    guidePdf: async (id: string, lang: Lang, which?: Which): Promise<Printed> =>
      print(await guidePages(id, lang, which)),
    /** All items, those of a domain, or those that a site takes. Problem: not-found. */
    async cataloguePdf(query: { lang: Lang; size: 'A4' | 'A3'; domain?: string; site?: string }): Promise<Printed> {
      const { lang, size, domain, site } = query
      const heading = domain === undefined ? undefined : catalogue.listDomains().find(({ key }) => key === domain)
      if (domain !== undefined && !heading)
        throw notFound('没有这个领域，请从领域列表中选择', 'There is no such domain; choose one from the list')
      const at = site === undefined ? undefined : options.findSite(site)
      const items = sorted()
        .filter((item) => domain === undefined || item.domain === domain)
        .filter((item) => at === undefined || (item.levels.accept as string[]).includes(at.level))
      const scope = [at?.name[lang], heading?.name[lang]].filter(Boolean).join(' · ')
      const search = new URLSearchParams(domain ? { domain } : {})
      return print(
        catalogueHandout({
          ...{
            items,
            domains: catalogue.listDomains(),
            lang,
            size,
            today: today(),
            organName: catalogue.publisher()[lang],
          },
          ...(scope && { scope }),
          url: `${publicUrl}/search${search.size > 0 ? `?${search}` : ''}`,
        }),
      )
    },
    /** A form to fill in by hand, empty or as a filled sample. Problem: not-found. */
    blankFormPdf: (key: string, filled: boolean): Promise<Printed> =>
      print(blankFormPaper(catalogue.getBlankForm(key), filled, today())),
    /** JSON Feed 1.1 of all items and districts' variants, or of those published after an instant; in pages. */
    async feed(lang: Lang, page: FeedPage) {
      const editions = [...sorted(), ...catalogue.listVariants().map(({ content }) => content)]
      const guides = await Promise.all(editions.map(({ id }) => catalogue.getGuide(id)))
      return feedOf(guides, page, { lang, publicUrl, organName: catalogue.publisher()[lang] })
    },
    /** The catalogue by machine: guide, form and materials of each item, `limit` a page, by id after `after`. */
    async page(after: string, limit: number) {
      const rest = sorted().filter(({ id }) => id > after)
      const items = await Promise.all(
        rest.slice(0, limit).map(async ({ id }) => {
          const [guide, { form }] = await Promise.all([catalogue.getGuide(id), catalogue.getItem(id)])
          const layout = form.layout.map(({ title, fields }) => ({ title, fields: [...fields] }))
          return { guide, form: { schema: form.schema, layout }, flow: `${publicUrl}/api/v1/items/${id}/chart.svg` }
        }),
      )
      const last = items.at(-1)?.guide.id
      return { total: sorted().length, items, next: rest.length > limit && last ? last : null }
    },
  }
}
