// An official document as it leaves the house: numbered per organ, kind and year, sealed, signed, registered under a code by which anybody who
// holds it can verify it. The number is given before the document: a crash between the two leaves a gap, never a double.

import { randomToken } from '../platform/crypto/index.ts'
import type { DocumentFilling, DocumentTemplate, Paper } from '../platform/paper/index.ts'
import type { Signing } from '../platform/signing/index.ts'
import type { CityDoors, Unit } from './city.ts'
import { insertDocument, nextNumber } from './store/documents.ts'

export type SealTools = Pick<CityDoors, 'db' | 'clock' | 'files'> & {
  paper: Paper
  signing: Signing
  publicUrl: string
}
type Order = {
  template: DocumentTemplate
  caseId: string
  documentId: string
  /** The event that it states, or after which it was made. */
  seq: number
  organ: Unit
  /** When what it states happened: the year of its number. */
  at: string
  filling: Omit<DocumentFilling, 'organName' | 'number' | 'seal' | 'qr'>
}

/** Makes, signs and registers it; answers the file. */
export async function sealDocument(tools: SealTools, order: Order): Promise<Buffer> {
  const { template, caseId, documentId, seq, organ, at, filling } = order
  const { kind } = template
  const verifyCode = randomToken()
    .replace(/[^A-Za-z0-9]/g, '')
    .slice(0, 16)
    .padEnd(16, '0')
  const year = Temporal.Instant.from(at).toZonedDateTimeISO('Asia/Shanghai').year
  const organName = organ.name.zh
  const number = { organ: organName, year, n: await nextNumber(tools.db, organ.id, kind, year) }
  const pdf = await tools.paper.render(
    template.document({
      ...filling,
      organName,
      number,
      seal: { organName, code: verifyCode.slice(0, 8) },
      qr: { url: `${tools.publicUrl}/verify/${verifyCode}`, caption: '扫码核验真伪' },
    }),
  )
  const signed = await tools.signing.signPdf(pdf, { organId: organ.id, organName }, tools.clock.now())
  const { hash } = await tools.files.put(signed)
  await insertDocument(tools.db, {
    ...{ caseId, documentId, kind, organId: organ.id, verifyCode, seq },
    number: template.numberOf(number),
    sha256: hash,
    madeAt: tools.clock.now().toString(),
  })
  return signed
}
