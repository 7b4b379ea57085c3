// The items as JSON Feed 1.1 (jsonfeed.org): what any feed reader shows, and in `_yichuang` the whole guide for other portals. A district's
// variant is an entry of its own. Pages follow each other by `next_url`; what is published meanwhile stands on the first one.

import type { Lang } from '../chart/words.ts'
import type { Guide } from '../guide.ts'
import { factsOf } from './facts.ts'
import { printWords } from './words.ts'

export type FeedOptions = { lang: Lang; publicUrl: string; organName: string }
/** At most `limit` entries, those behind the edition `after`; only what was published after the instant `changedSince`. */
export type FeedPage = { limit: number; after?: string; changedSince?: string }

/** Where people read a guide: of the item, or as one district does it. */
export const addressOf = ({ id, district }: Pick<Guide, 'id' | 'district'>, publicUrl: string): string =>
  `${publicUrl}/items/${id}${district ? `?district=${district.slice(0, 6)}` : ''}`

/** A feed of guides, latest first. */
export function feedOf(guides: readonly Guide[], page: FeedPage, { lang, publicUrl, organName }: FeedOptions) {
  const all = guides.filter((guide) => isFresh(guide, page.changedSince)).toSorted(latestFirst)
  const from = page.after === undefined ? 0 : all.findIndex(({ edition }) => edition === page.after) + 1
  const shown = all.slice(from, from + page.limit)
  const last = shown.at(-1)
  const addressed = (after?: string) => {
    const { changedSince, limit } = page
    const query = new URLSearchParams({
      ...(lang === 'en' && { lang }),
      ...(changedSince && { changedSince }),
      ...(after && { limit: String(limit), after }),
    })
    return `${publicUrl}/api/v1/feed/items.json${query.size > 0 ? `?${query}` : ''}`
  }
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: `${organName} · ${printWords.guide[lang]}`,
    home_page_url: publicUrl,
    feed_url: addressed(),
    ...(last && from + shown.length < all.length && { next_url: addressed(last.edition) }),
    language: lang === 'zh' ? 'zh-CN' : 'en',
    authors: [{ name: organName, url: publicUrl }],
    items: shown.map((guide) => entryOf(guide, lang, publicUrl)),
  }
}

function isFresh({ publishedAt }: Guide, changedSince: string | undefined): boolean {
  if (changedSince === undefined || publishedAt === undefined) return true
  return Temporal.Instant.compare(Temporal.Instant.from(publishedAt), Temporal.Instant.from(changedSince)) > 0
}

const latestFirst = (a: Guide, b: Guide): number =>
  (b.publishedAt ?? '').localeCompare(a.publishedAt ?? '') || (a.edition < b.edition ? -1 : 1)

function entryOf(guide: Guide, lang: Lang, publicUrl: string) {
  const colon = lang === 'zh' ? '：' : ': '
  const district = guide.districts.find(({ code }) => code === guide.district)?.name[lang]
  const title = district ? `${guide.name[lang]} · ${district}` : guide.name[lang]
  const pdf = new URLSearchParams({
    ...(guide.district && { district: guide.district.slice(0, 6) }),
    ...(lang === 'en' && { lang }),
  })
  return {
    id: `${publicUrl}/items/${guide.edition}?version=${guide.version}`,
    url: addressOf(guide, publicUrl),
    title,
    summary: guide.summary[lang],
    content_text: factsOf(guide, lang)
      .map(({ name, value }) => `${name}${colon}${value}`)
      .join('\n'),
    ...(guide.publishedAt && { date_published: guide.publishedAt, date_modified: guide.publishedAt }),
    tags: [guide.domain, ...guide.lifeEvents, ...guide.audience],
    language: lang === 'zh' ? 'zh-CN' : 'en',
    attachments: [
      {
        url: `${publicUrl}/api/v1/items/${guide.id}/guide.pdf${pdf.size > 0 ? `?${pdf}` : ''}`,
        mime_type: 'application/pdf',
        title,
      },
    ],
    _yichuang: { about: `${publicUrl}/api/v1/openapi.json`, guide },
  }
}
