// The guide of an item as pages for the hall (纸质办事指南): the same facts as the page of the portal, with both charts.

import type { Handout, HandoutBlock } from '../../platform/paper/index.ts'
import { chineseDate, englishDate } from '../../platform/paper/index.ts'
import type { ControlRow } from '../chart/control-table.ts'
import type { Lang } from '../chart/words.ts'
import type { Guide } from '../guide.ts'
import type { CitySite } from '../implementation.ts'
import { factsOf } from './facts.ts'
import { joined, sentences, wayWords, printWords as words } from './words.ts'

export type GuideParts = {
  guide: Guide
  lang: Lang
  /** SVG for print. */
  charts: { flow: string; control: string }
  control: readonly ControlRow[]
  sites: readonly CitySite[]
  url: string
  /** Today, ISO. */
  today: string
}

/** The whole guide as a handout. */
export function guideHandout(parts: GuideParts): Handout {
  const { guide, lang, url, today } = parts
  return {
    form: 'handout',
    lang,
    size: 'A4',
    title: guide.name[lang],
    lead: guide.summary[lang],
    organName: guide.organ[lang],
    date: today,
    qr: { url, caption: words.scan[lang] },
    footer: joined(lang, `${words.code[lang]} ${guide.code}`, versionLine(guide, lang), printedLine(today, lang)),
    blocks: [
      { kind: 'facts', rows: factsOf(guide, lang) },
      ...conditions(guide, lang),
      ...materials(guide, lang),
      ...steps(guide, lang),
      ...fees(guide, lang),
      ...result(guide, lang),
      ...places(parts),
      ...contacts(guide, lang),
      ...faq(guide, lang),
      ...legal(guide, lang),
      { kind: 'drawing', svg: parts.charts.flow, caption: words.flowChart[lang], isWhole: true },
      { kind: 'drawing', svg: parts.charts.control, caption: words.controlChart[lang], isWhole: true },
      ...control(parts),
    ],
  }
}

/** «Version 2, in force since …». */
export function versionLine({ version, inForceSince }: Guide, lang: Lang): string {
  if (!inForceSince) return sentences.versionOnly(version)[lang]
  return sentences.version(version, chineseDate(inForceSince), englishDate(inForceSince))[lang]
}
export const printedLine = (today: string, lang: Lang): string =>
  sentences.printed(chineseDate(today), englishDate(today))[lang]

const headed = (text: string, ...blocks: HandoutBlock[]): HandoutBlock[] => [{ kind: 'heading', text }, ...blocks]

function conditions({ conditions: list, quota }: Guide, lang: Lang): HandoutBlock[] {
  const items = list.map((condition) => condition[lang])
  if (quota) items.push(`${words.quota[lang]}${lang === 'zh' ? '：' : ': '}${quota[lang]}`)
  return headed(words.conditions[lang], { kind: 'list', items: items.length > 0 ? items : [words.none[lang]] })
}

function materials(guide: Guide, lang: Lang): HandoutBlock[] {
  if (guide.materials.length === 0)
    return headed(words.materials[lang], { kind: 'paragraph', text: words.noMaterials[lang] })
  const rows = guide.materials.map((material, i) => [
    `${i + 1}. ${material.name[lang]}${lang === 'zh' ? '（' : ' ('}${words[material.required ? 'required' : 'ifNeeded'][lang]}${lang === 'zh' ? '）' : ')'}`,
    [...new Set(material.satisfy.map(({ by }) => wayWords[by]?.[lang] ?? by))].join('\n'),
    material.paper ? sentences.paper(material.paper.originals, material.paper.copies)[lang] : '',
    joined(
      lang,
      material.note?.[lang],
      material.issuer?.[lang],
      material.filling?.[lang],
      material.acceptance?.[lang],
      deferralText(material, lang),
    ),
  ])
  const header = [words.material[lang], words.satisfied[lang], words.onPaper[lang], words.remarks[lang]]
  return headed(words.materials[lang], { kind: 'table', header, widths: [30, 25, 15, 30], rows })
}

/** How long a material may follow later; nothing when it may not. */
export function deferralText({ deferral }: Guide['materials'][number], lang: Lang): string | undefined {
  if (!deferral) return undefined
  return deferral.workingDays ? sentences.defer(deferral.workingDays)[lang] : words.deferrable[lang]
}

function steps({ steps: list, specialProcedures }: Guide, lang: Lang): HandoutBlock[] {
  const rows = list.map(({ name, unitName, limitWorkingDays }, i) => [
    `${i + 1}. ${name[lang]}`,
    unitName[lang],
    limitWorkingDays ? sentences.days(limitWorkingDays)[lang] : '',
  ])
  const special = specialProcedures.map(({ name, maxWorkingDays, note }) =>
    joined(lang, name[lang], maxWorkingDays ? sentences.upTo(maxWorkingDays)[lang] : undefined, note?.[lang]),
  )
  const header = [words.step[lang], words.byWhom[lang], words.limit[lang]]
  return headed(
    words.steps[lang],
    { kind: 'table', header, widths: [45, 35, 20], rows },
    ...(special.length > 0
      ? ([
          { kind: 'paragraph', text: words.special[lang] },
          { kind: 'list', items: special },
        ] as HandoutBlock[])
      : []),
  )
}

function fees({ fee }: Guide, lang: Lang): HandoutBlock[] {
  const told = fee.note?.[lang] ?? words[fee.charged ? 'charged' : 'free'][lang]
  if (!fee.items) return headed(words.fees[lang], { kind: 'paragraph', text: told })
  const rows = fee.items.map(({ name, standard, basis, reduction }) => [
    name[lang],
    standard[lang],
    basis ? `${basis.name}${basis.clause ?? ''}` : '',
    reduction?.basis?.[lang] ?? '',
  ])
  const header = [words.fee[lang], words.rate[lang], words.basis[lang], words.reduction[lang]]
  return headed(
    words.fees[lang],
    { kind: 'paragraph', text: told },
    { kind: 'table', header, widths: [1, 2, 1, 2], rows },
  )
}

function result({ result: made }: Guide, lang: Lang): HandoutBlock[] {
  if (!made) return []
  const rows = [
    { name: words.result[lang], value: made.name[lang] },
    ...(made.validity ? [{ name: words.validity[lang], value: made.validity[lang] }] : []),
  ]
  return headed(words.result[lang], { kind: 'facts', rows })
}

const shown = 12
function places({ sites, lang }: GuideParts): HandoutBlock[] {
  if (sites.length === 0) return []
  const rows = sites.slice(0, shown).map(({ name, address, hours, phone }) => [name[lang], address, hours[lang], phone])
  const header = [words.name[lang], words.address[lang], words.hours[lang], words.phone[lang]]
  const more: HandoutBlock[] =
    sites.length > shown ? [{ kind: 'paragraph', text: sentences.sites(sites.length)[lang] }] : []
  return headed(words.sites[lang], ...more, { kind: 'table', header, widths: [28, 30, 27, 15], rows })
}

function contacts({ elements }: Guide, lang: Lang): HandoutBlock[] {
  const { consultation, complaint, reconsideration, litigation, remedies } = elements
  const open = remedies !== 'none'
  const comma = lang === 'zh' ? '，' : ', '
  const rows = [
    ...(consultation ? [{ name: words.consultation[lang], value: consultation.text[lang] }] : []),
    ...(complaint ? [{ name: words.complaint[lang], value: complaint.text[lang] }] : []),
    ...(open && reconsideration
      ? [
          {
            name: words.reconsideration[lang],
            value: reconsideration.organ[lang] + comma + reconsideration.limit[lang],
          },
        ]
      : []),
    ...(open && litigation
      ? [{ name: words.litigation[lang], value: litigation.organ[lang] + comma + litigation.limit[lang] }]
      : []),
  ]
  return rows.length > 0
    ? headed(`${words.consultation[lang]} · ${words.complaint[lang]} · ${words.remedies[lang]}`, {
        kind: 'facts',
        rows,
      })
    : []
}

const faq = (guide: Guide, lang: Lang): HandoutBlock[] =>
  guide.faq.length === 0
    ? []
    : headed(words.faq[lang], {
        kind: 'questions',
        entries: guide.faq.map(({ question, answer }) => ({ question: question[lang], answer: answer[lang] })),
      })

const legal = ({ basis, provenanceLine }: Guide, lang: Lang): HandoutBlock[] =>
  headed(
    words.legal[lang],
    { kind: 'list', items: basis.map(({ name, clause }) => `${name}${clause ?? ''}`) },
    { kind: 'paragraph', text: provenanceLine[lang], small: true },
  )

function control({ control: rows, lang }: GuideParts): HandoutBlock[] {
  const header = [words.step[lang], words.byWhom[lang], words.limit[lang], words.control[lang]]
  const body = rows.map(({ number, name, who, limit, points, risk }) => [
    `${number}. ${name}`,
    who,
    limit,
    [...points.map((point) => `· ${point}`), ...(risk ? [risk.risk, risk.control] : [])].join('\n'),
  ])
  return headed(words.control[lang], { kind: 'table', header, widths: [20, 22, 14, 44], rows: body })
}
