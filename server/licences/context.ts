// What the room needs from the city, and how its rows become licences: values and holder are kept encrypted and opened here, and the
// status is told for today, so that a licence expires without anybody writing it.

import type { Clock } from '../platform/clock/index.ts'
import type { Vault } from '../platform/crypto/index.ts'
import type { Database } from '../platform/database/index.ts'
import type { FileStore } from '../platform/files/index.ts'
import type { Actor } from '../platform/http/index.ts'
import type { Paper } from '../platform/paper/index.ts'
import { notFound } from '../platform/problem/index.ts'
import type { Signing } from '../platform/signing/index.ts'
import { type Licence, statusOn } from './licence.ts'
import type { LicenceRow } from './store.ts'
import type { LicenceType } from './type.ts'

export type LicencesOptions = {
  db: Database
  clock: Clock
  vault: Vault
  files: FileStore
  paper: Paper
  signing: Signing
  /** Folder of licence types, `<key>.yaml` each. */
  typesDir: string
  organName(organId: string): string | Promise<string>
  /** Where people open the pages, without a slash at the end. */
  publicUrl: string
  /** The one policy; asked whether an actor may revoke a licence of an organ. */
  can(actor: Actor, action: string, resource: { units: string[] }): boolean
}

/** What the use cases of the room work with. */
export type Context = LicencesOptions & { types: ReadonlyMap<string, LicenceType> }

/** The type, or not-found: content may have dropped a type that old licences have. */
export function typeOf(context: Context, key: string): LicenceType {
  const type = context.types.get(key)
  if (!type) throw notFound(`没有这种证照：${key}`, `No such licence type: ${key}`)
  return type
}

/** A row as a licence: decrypted, named, with its status of today. */
export async function readRow(context: Context, row: LicenceRow): Promise<Licence> {
  const { vault, clock } = context
  const type = typeOf(context, row.type)
  const values = JSON.parse(vault.decrypt(row.fields)) as Record<string, string>
  return {
    licenceId: row.licence_id,
    type: row.type,
    name: type.name,
    identifier: row.identifier,
    number: row.number,
    verifyCode: row.verify_code,
    trust: type.trust,
    holderSubjectId: row.holder_id,
    holderName: vault.decrypt(row.holder_name),
    organId: row.organ_id,
    organName: await context.organName(row.organ_id),
    caseId: row.case_id,
    fields: type.fields.flatMap(({ key, name }) => {
      const value = values[key]
      return value === undefined ? [] : [{ key, name, value }]
    }),
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    status: statusOn(clock.today().toString(), row.status, row.valid_until),
    reason: row.reason,
    isReplaced: row.replaced_by !== null,
    sha256: row.sha256 ?? '',
    issuedAt: row.issued_at,
  }
}
