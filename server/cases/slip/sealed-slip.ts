// The slip as it lies on top of the paper: an official document of the place that sends it, made when it is first printed and the same ever
// after. Its one code is for both: a scanner at the desk says that the paper went or came, anybody else's phone that the slip is real.

import type { Actor } from '../../platform/http/index.ts'
import type { DocumentTemplate } from '../../platform/paper/index.ts'
import { notFound } from '../../platform/problem/index.ts'
import type { CityDoors } from '../city.ts'
import type { CaseItem } from '../item.ts'
import { type SealTools, sealDocument } from '../seal-document.ts'
import { readCase } from '../store/case-path.ts'
import { findDocumentByCode, listDocuments } from '../store/documents.ts'
import { findSlip, findSlipByCode } from '../store/slip.ts'
import { unitsOf } from './hand-over.ts'
import { codeIn, type Slip } from './slip.ts'

export const slipKind = 'transfer-slip'
export type SealedSlipTools = SealTools &
  Pick<CityDoors, 'calendar' | 'getUnit'> & {
    item(id: string, version?: number): Promise<CaseItem>
    templates: ReadonlyMap<string, DocumentTemplate>
  }

/** The file of a slip, for the places that it goes between. Problem: not-found. */
export async function sealedSlip(
  tools: SealedSlipTools,
  actor: Actor,
  { caseId, slipId }: { caseId: string; slipId: string },
): Promise<Buffer> {
  const slip = await findSlip(tools.db, caseId, slipId)
  const { row } = await readCase(tools.db, caseId, null, tools.clock.now())
  const template = tools.templates.get(slipKind)
  if (!slip || !row || !unitsOf(actor).some((unit) => unit === slip.from || unit === slip.to))
    throw notFound('没有找到这张流转凭证，请核对', 'No such slip; check it')
  if (!template) throw new Error(`no template ${slipKind}`)
  const made = (await listDocuments(tools.db, caseId)).find(({ documentId }) => documentId === slipId)
  if (made) return tools.files.get(made.sha256)
  const { content } = await tools.item(row.itemId, row.itemVersion)
  return sealDocument(tools, {
    ...{ template, caseId, documentId: slipId, seq: row.version, organ: tools.getUnit(slip.from), at: slip.madeAt },
    filling: {
      date: tools.calendar.localDay(slip.madeAt),
      values: {
        ...{ caseNumber: row.caseNo, itemName: content.name.zh, madeBy: slip.madeBy, slipCode: slip.code },
        fromName: tools.getUnit(slip.from).name.zh,
        toName: tools.getUnit(slip.to).name.zh,
        madeOn: tools.calendar.localDay(slip.madeAt),
      },
      lists: { papers: slip.papers.map(({ name }) => name.zh) },
    },
  })
}

/** The slip of what a scanner typed: the address on the slip, or its code. */
export async function slipOfScan(db: CityDoors['db'], text: string): Promise<Slip | undefined> {
  const verifyCode = /\/verify\/([A-Za-z0-9]{16})/.exec(text)?.[1]
  if (!verifyCode) return findSlipByCode(db, codeIn(text))
  const document = await findDocumentByCode(db, verifyCode)
  return document?.kind === slipKind ? findSlip(db, document.caseId, document.documentId) : undefined
}
