// The items as JSON Feed 1.1 (jsonfeed.org): what any feed reader shows, and in `_yichuang` the whole guide for other portals.

import type { Lang } from '../chart/words.ts'
import type { Guide } from '../guide.ts'
import { factsOf } from './facts.ts'
import { printWords } from './words.ts'

export type FeedOptions = { lang: Lang; publicUrl: string; organName: string }

/** A feed of guides, latest first. */
export function feedOf(guides: readonly Guide[], { lang, publicUrl, organName }: FeedOptions) {
  const latestFirst = guides.toSorted((a, b) => (b.publishedAt ?? '').localeCompare(a.publishedAt ?? ''))
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: `${organName} · ${printWords.guide[lang]}`,
    home_page_url: publicUrl,
    feed_url: `${publicUrl}/api/v1/feed/items.json${lang === 'en' ? '?lang=en' : ''}`,
    language: lang === 'zh' ? 'zh-CN' : 'en',
    authors: [{ name: organName, url: publicUrl }],
    items: latestFirst.map((guide) => entryOf(guide, lang, publicUrl)),
  }
}

function entryOf(guide: Guide, lang: Lang, publicUrl: string) {
  const colon = lang === 'zh' ? '：' : ': '
  const url = `${publicUrl}/items/${guide.id}`
  return {
    id: `${url}?version=${guide.version}`,
    url,
    title: guide.name[lang],
    summary: guide.summary[lang],
    content_text: factsOf(guide, lang)
      .map(({ name, value }) => `${name}${colon}${value}`)
      .join('\n'),
    ...(guide.publishedAt && { date_published: guide.publishedAt, date_modified: guide.publishedAt }),
    tags: [guide.domain, ...guide.lifeEvents, ...guide.audience],
    language: lang === 'zh' ? 'zh-CN' : 'en',
    attachments: [
      {
        url: `${publicUrl}/api/v1/items/${guide.id}/guide.pdf${lang === 'en' ? '?lang=en' : ''}`,
        mime_type: 'application/pdf',
        title: guide.name[lang],
      },
    ],
    _yichuang: { about: `${publicUrl}/api/v1/openapi.json`, guide },
  }
}
