// Public verification of documents: what was printed holds, was corrected by another, or was revoked.

import { notFound } from '../platform/problem/index.ts'
import type { CityDoors } from './city.ts'
import { standingOf } from './standing.ts'
import { readCase } from './store/case-path.ts'
import { findDocumentByCode, listDocuments } from './store/documents.ts'

type Tools = Pick<CityDoors, 'db' | 'clock' | 'getUnit' | 'calendar'> & {
  documentName(kind: string): { zh: string; en: string }
}

/** Public verification of an official document by the code in its QR. Problem: not-found. */
export async function verifyDocument({ db, clock, getUnit, calendar, documentName }: Tools, code: string) {
  const found = await findDocumentByCode(db, code)
  if (!found) throw notFound('没有这个核验码的文书，请核对', 'No document has this code')
  const [all, { row }] = await Promise.all([
    listDocuments(db, found.caseId),
    readCase(db, found.caseId, null, clock.now()),
  ])
  const { standing, replacedBy } = standingOf(found, all, row?.state.revokedAt)
  return {
    kind: found.kind,
    name: documentName(found.kind),
    number: found.number,
    organ: getUnit(found.organId).name,
    caseNumber: found.caseNo,
    issuedOn: calendar.localDay(found.madeAt),
    sha256: found.sha256,
    valid: standing === 'valid',
    status: standing,
    replacedBy,
  }
}
