// The five facts that people ask first, in words. Printed guides and the feed say them by this one function; a test compares them with
// what the page of the portal says.

import type { Lang } from '../chart/words.ts'
import type { Guide } from '../guide.ts'
import { joined, printWords, sentences } from './words.ts'

export type Fact = { name: string; value: string }

/** Can I, what do I need, how long, what does it cost, where. */
export function factsOf(guide: Guide, lang: Lang): Fact[] {
  const { can, need, time, cost, where } = printWords
  return [
    { name: can[lang], value: guide.conditions[0]?.[lang] ?? printWords.none[lang] },
    { name: need[lang], value: needText(guide, lang) },
    { name: time[lang], value: timeText(guide, lang) },
    { name: cost[lang], value: guide.fee.note?.[lang] ?? printWords[guide.fee.charged ? 'charged' : 'free'][lang] },
    { name: where[lang], value: whereText(guide, lang) },
  ]
}

function needText({ materials }: Guide, lang: Lang): string {
  const needed = materials.filter(({ required }) => required)
  if (needed.length === 0) return printWords.noMaterials[lang]
  const exempt = needed.filter(({ satisfy }) => satisfy.some(({ by }) => by === 'licence' || by === 'shared')).length
  const comma = lang === 'zh' ? '，' : '; '
  return sentences.materials(needed.length)[lang] + (exempt > 0 ? comma + sentences.exempt(exempt)[lang] : '')
}

function timeText({ kind, limits }: Guide, lang: Lang): string {
  const { promisedWorkingDays, statutoryWorkingDays } = limits
  return joined(
    lang,
    kind === 'on-the-spot' ? printWords.onTheSpot[lang] : sentences.days(promisedWorkingDays)[lang],
    statutoryWorkingDays ? sentences.statutory(statutoryWorkingDays)[lang] : undefined,
    limits.promisedNote?.[lang],
  )
}

function whereText({ channels }: Guide, lang: Lang): string {
  const { depth, visits, window, cityWide } = channels
  const online = depth === 'full-online' ? printWords.allOnline : sentences.applyOnline(visits)
  const first = depth === 'window-only' ? printWords.windowOnly : online
  return joined(lang, first[lang], window && cityWide && printWords.cityWide[lang])
}
