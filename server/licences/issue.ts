// Issuing in three steps that may be repeated from the start after a crash: keep the place (number, verify code), make and
// sign the file, mark it valid. The place keeps what was decided, so a repetition makes the same licence.

import { randomBytes } from 'node:crypto'
import { makeLicenceIdentifier } from '../engines/codes/index.ts'
import type { Connection } from '../platform/database/index.ts'
import { type Actor, systemActor } from '../platform/http/index.ts'
import { compileTemplate } from '../platform/paper/index.ts'
import { certificateOf } from './certificate.ts'
import { type Context, readRow, typeOf } from './context.ts'
import { type Licence, lastDay } from './licence.ts'
import { demoBusinessCodeOf, demoCreditCodeOf } from './organ-code.ts'
import { findLicence, insertMaking, markIssued, nextNumber } from './store.ts'
import type { LicenceType } from './type.ts'

export type IssueOrder = {
  /** Given by who orders: ordering the same id again gives the licence that is there. */
  licenceId: string
  type: string
  holderSubjectId: string
  holderName: string
  organId: string
  caseId?: string
  /** Printed values by field key of the type; see `fieldsFrom`. */
  fields: Readonly<Record<string, string>>
  /** First day, 'YYYY-MM-DD'. */
  validFrom: string
  /** Last day; left out, it follows from the type. */
  validUntil?: string | null
  actor?: Actor
}

const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
/** 16 characters, 80 random bits, none that is easily taken for another. */
const newVerifyCode = () => Array.from(randomBytes(16), (byte) => alphabet[byte % 32]).join('')

/** The number of a new licence, and its fields with that number where it stands in one of them. */
async function numberFor(tx: Connection, type: LicenceType, fields: IssueOrder['fields'], year: number) {
  const { number } = type
  const own = 'field' in number ? fields[number.field] : undefined
  if (own) return { number: own, fields }
  if ('field' in number && number.make === 'credit-code') {
    const made = demoBusinessCodeOf(await nextNumber(tx, type.key, 0))
    return { number: made, fields: { ...fields, [number.field]: made } }
  }
  const n = String(await nextNumber(tx, type.key, year)).padStart(6, '0')
  const pattern = 'pattern' in number ? number.pattern : '{year}{n}'
  return { number: compileTemplate(pattern, ['year', 'n'])({ year, n }), fields }
}

async function keepPlace(context: Context, order: IssueOrder): Promise<void> {
  const { db, clock, vault } = context
  const type = typeOf(context, order.type)
  const unknown = Object.keys(order.fields).filter((key) => !type.fields.some((field) => field.key === key))
  if (unknown.length) throw new Error(`licence type ${type.key} has no field ${unknown.join(', ')}`)
  const year = clock.today().year
  await db.write(async (tx) => {
    if (await findLicence(tx, order.licenceId)) return
    const { number, fields } = await numberFor(tx, type, order.fields, year)
    await insertMaking(tx, {
      licence_id: order.licenceId,
      type: type.key,
      identifier: makeLicenceIdentifier({
        type: type.code,
        issuer: demoCreditCodeOf(order.organId),
        serial: order.licenceId.replaceAll('-', '').toUpperCase(),
        version: 1,
      }),
      number,
      verify_code: newVerifyCode(),
      holder_id: order.holderSubjectId,
      holder_name: vault.encrypt(order.holderName),
      organ_id: order.organId,
      case_id: order.caseId ?? null,
      fields: vault.encrypt(JSON.stringify(fields)),
      valid_from: order.validFrom,
      valid_until:
        order.validUntil === undefined ? lastDay(type.validity, order.validFrom, order.fields) : order.validUntil,
      issued_at: clock.now().toString(),
    })
  })
}

/**
 * Issues a licence: signed PDF with a QR code to its verification page. Idempotent by `licenceId`.
 * Problem not-found when the type is not there; Error when a field is not of the type (a fault of content).
 */
export async function issue(context: Context, order: IssueOrder): Promise<Licence> {
  const { db, paper, signing, files, publicUrl } = context
  await keepPlace(context, order)
  const row = await findLicence(db, order.licenceId)
  if (!row) throw new Error(`licence ${order.licenceId} lost its place`)
  const licence = await readRow(context, row)
  if (row.status !== 'making') return licence
  const at = Temporal.Instant.from(row.issued_at)
  const page = certificateOf(licence, typeOf(context, row.type), `${publicUrl}/verify/${row.verify_code}`)
  const pdf = await signing.signPdf(await paper.render(page), licence, at)
  const { hash, size } = await files.put(pdf)
  const actor = order.actor ?? systemActor('licences')
  await markIssued(db, row.licence_id, { sha256: hash, size }, { at: row.issued_at, actor })
  return readRow(context, (await findLicence(db, order.licenceId)) ?? row)
}
