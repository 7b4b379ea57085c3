// The list of services for the wall of a hall (服务事项目录): one row a service, by domain, large enough to read standing.

import type { Handout, HandoutBlock } from '../../platform/paper/index.ts'
import type { Lang } from '../chart/words.ts'
import type { Heading, ItemContent } from '../item.ts'
import { printedLine } from './guide-handout.ts'
import { sentences, printWords as words } from './words.ts'

export type CatalogueParts = {
  items: readonly ItemContent[]
  domains: readonly Heading[]
  lang: Lang
  size: 'A4' | 'A3'
  /** The domain or the site it is for. */
  scope?: string
  organName: string
  url: string
  today: string
}

/** The catalogue as a handout, with a code that leads to the list on the web. */
export function catalogueHandout({
  items,
  domains,
  lang,
  size,
  scope,
  organName,
  url,
  today,
}: CatalogueParts): Handout {
  const blocks = domains.flatMap(({ key, name }): HandoutBlock[] => {
    const rows = items.filter(({ domain }) => domain === key).map((item) => row(item, lang))
    if (rows.length === 0) return []
    const header = [words.item[lang], words.time[lang], words.cost[lang], words.where[lang], words.code[lang]]
    return [
      { kind: 'heading', text: name[lang] },
      { kind: 'table', header, widths: [38, 15, 17, 14, 16], rows },
    ]
  })
  return {
    ...{ form: 'handout', lang, size, organName, date: today, blocks },
    title: words.catalogue[lang],
    lead: scope ?? organName,
    qr: { url, caption: words.scan[lang] },
    footer: printedLine(today, lang),
  }
}

function row(item: ItemContent, lang: Lang): string[] {
  const { depth } = item.channels
  return [
    item.name[lang],
    item.kind === 'on-the-spot' ? words.onTheSpot[lang] : sentences.days(item.limits.promisedWorkingDays)[lang],
    item.fee.charged ? words.charged[lang] : words.free[lang],
    depthWords[depth][lang],
    item.code,
  ]
}

const depthWords = {
  'full-online': { zh: '全程网办', en: 'Online' },
  'apply-online': { zh: '网上申请', en: 'Apply online' },
  'window-only': { zh: '到窗口办', en: 'At a window' },
}
