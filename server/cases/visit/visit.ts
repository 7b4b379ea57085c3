// One visit to a window with several items: what was done in it, and one printed list of it to take home. Official papers of each case are
// made from its own events; this list replaces none of them.

import type { Actor } from '../../platform/http/index.ts'
import type { Handout, Paper } from '../../platform/paper/index.ts'
import { notFound } from '../../platform/problem/index.ts'
import type { EventKind } from '../case.ts'
import type { CityDoors } from '../city.ts'
import { owedLine } from '../deferral/view.ts'
import type { Bilingual, CaseItem } from '../item.ts'
import { listDone } from '../store/visit.ts'
import { queryCodeOf } from '../submit.ts'
import { lastOf, statusWords, words } from './words.ts'

export type VisitTools = Pick<CityDoors, 'db' | 'clock' | 'vault' | 'calendar' | 'getUnit' | 'getVisit'> & {
  item(id: string, version?: number): Promise<CaseItem>
  paper: Paper
  publicUrl: string
}
export type DoneLine = {
  caseId: string
  caseNumber: string
  queryCode: string
  item: { id: string; name: Bilingual }
  status: string
  done: EventKind
  owed: ReturnType<typeof owedLine>
}

/** What was done in a visit at one's own window. Problem: not-found. */
export async function viewVisit(tools: VisitTools, actor: Actor, visitId: string) {
  const visit = await tools.getVisit(actor, visitId)
  const { subjectId, staffId, beganAt } = visit
  const to = visit.endedAt ?? tools.clock.now().toString()
  const rows = await listDone(tools.db, { subjectId, staffId, from: beganAt, to })
  const cases = await Promise.all(
    rows.map(async (row): Promise<DoneLine> => {
      const { content } = await tools.item(row.itemId, row.itemVersion)
      return {
        caseId: row.caseId,
        caseNumber: row.caseNo,
        queryCode: queryCodeOf(tools.vault, row.caseId),
        item: { id: content.id, name: content.name },
        status: row.status,
        done: lastOf(row.kinds),
        owed: owedLine(tools, { owed: row.owed ?? [] }, { content }),
      }
    }),
  )
  return { visitId, siteId: visit.siteId, beganAt, cases }
}

/** The list as a PDF. Problem: not-found, also while nothing was done. */
export async function visitReceipt(tools: VisitTools, actor: Actor, visitId: string, lang: 'zh' | 'en') {
  const { siteId, cases } = await viewVisit(tools, actor, visitId)
  if (cases.length === 0)
    throw notFound('这次到场还没有办理任何事项，暂无清单可打印', 'Nothing was done in this visit yet; there is no list')
  const organName = siteId ? tools.getUnit(siteId).name[lang] : ''
  const receipt: Handout = {
    ...{ form: 'handout', lang, size: 'A4', organName, date: tools.clock.today().toString() },
    title: words.title[lang],
    lead: organName,
    qr: { url: `${tools.publicUrl}/my`, caption: words.scan[lang] },
    footer: words.footer[lang],
    blocks: [
      { kind: 'paragraph', text: words.count(cases.length)[lang] },
      {
        kind: 'table',
        header: [words.item, words.number, words.code, words.done].map((word) => word[lang]),
        widths: [34, 26, 16, 24],
        rows: cases.map((one) => [
          one.item.name[lang],
          one.caseNumber,
          one.queryCode,
          statusWords[one.done]?.[lang] ?? one.done,
        ]),
      },
      ...owedBlocks(cases, lang),
    ],
  }
  return { name: `${words.title[lang]}.pdf`, mediaType: 'application/pdf', data: await tools.paper.render(receipt) }
}

function owedBlocks(cases: readonly DoneLine[], lang: 'zh' | 'en'): Handout['blocks'] {
  const items = cases.flatMap(({ item, owed }) =>
    owed.map(({ name, untilOn }) => words.owed({ item: item.name[lang], material: name[lang], untilOn })[lang]),
  )
  return items.length > 0
    ? [
        { kind: 'heading', text: words.stillOwed[lang] },
        { kind: 'list', items },
      ]
    : []
}
