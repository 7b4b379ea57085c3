// Certificates (证照): issued once per order, verified by anybody who holds the paper, revoked by the organ that issued them, and used
// instead of paper in later cases. States: making → valid → revoked; expired is a valid one past its last day, seen and not written.

import type { Actor } from '../platform/http/index.ts'
import { notFound, problem } from '../platform/problem/index.ts'
import { type Context, type LicencesOptions, readRow, typeOf } from './context.ts'
import { type IssueOrder, issue } from './issue.ts'
import { type Licence, type LicenceView, publicView } from './licence.ts'
import { findByVerifyCode, findLicence, listOfHolder, markRevoked } from './store.ts'
import { type LicenceType, readLicenceTypes } from './type.ts'

export type Licences = {
  types: ReadonlyMap<string, LicenceType>
  issue(order: IssueOrder): Promise<Licence>
  /** Stock that was there before: issued the same way, without a case. */
  seedLicence(order: Omit<IssueOrder, 'caseId' | 'actor'>): Promise<Licence>
  /** Problem not-found. */
  get(licenceId: string): Promise<Licence>
  /** Newest first, whatever the status. */
  listOf(subjectId: string): Promise<Licence[]>
  /** The signed PDF. Problem not-found. */
  file(licenceId: string): Promise<Buffer>
  /** What anybody who holds the paper may see; undefined when the code is nobody's. */
  verify(verifyCode: string): Promise<LicenceView | undefined>
  /** The whole licence with this code, for staff; undefined when the code is nobody's. */
  findByCode(verifyCode: string): Promise<Licence | undefined>
  /** Takes a licence back, for good or because another stands in its place. Problem forbidden when the actor may not act for its organ, conflict when it is not valid. */
  revoke(licenceId: string, reason: string, actor: Actor, replacedBy?: string): Promise<Licence>
  /** Valid licences of these types that a holder has: what satisfies a material. Newest first. */
  findFor(subjectId: string, types: readonly string[]): Promise<Licence[]>
}

const noLicence = () => notFound('没有找到这份证照，请核对后再试', 'No such licence; check and try again')

/** Opens the room; reads the licence types and throws one Error with all their faults. */
export function createLicences(options: LicencesOptions): Licences {
  const { db, clock, files, can } = options
  const context: Context = { ...options, types: readLicenceTypes(options.typesDir) }

  async function made(licenceId: string) {
    const row = await findLicence(db, licenceId)
    if (!row || row.status === 'making') throw noLicence()
    return row
  }
  const read = async (licenceId: string) => readRow(context, await made(licenceId))
  const list = async (subjectId: string, types: readonly string[] | null) => {
    const rows = await listOfHolder(db, subjectId, types)
    return Promise.all(rows.map((row) => readRow(context, row)))
  }

  const byCode = async (verifyCode: string) => {
    const row = await findByVerifyCode(db, verifyCode.toUpperCase().replace(/[^0-9A-Z]/g, ''))
    return row && readRow(context, row)
  }

  return {
    types: context.types,
    issue: (order) => issue(context, order),
    seedLicence: (order) => issue(context, order),
    get: read,
    listOf: (subjectId) => list(subjectId, null),
    file: async (licenceId) => files.get((await made(licenceId)).sha256 ?? ''),
    async verify(verifyCode) {
      const found = await byCode(verifyCode)
      return found && publicView(found, typeOf(context, found.type))
    },
    findByCode: byCode,
    async revoke(licenceId, reason, actor, replacedBy) {
      const { organ_id: organId } = await made(licenceId)
      if (!can(actor, 'licence.revoke', { units: [organId] }))
        throw problem('forbidden', {
          zh: '只有颁发机关可以撤销这份证照',
          en: 'Only the organ that issued the licence can revoke it',
        })
      if (!(await markRevoked(db, licenceId, reason, { at: clock.now().toString(), actor }, replacedBy)))
        throw problem('conflict', { zh: '这份证照已经撤销', en: 'The licence is revoked already' })
      return read(licenceId)
    },
    findFor: async (subjectId, types) =>
      types.length === 0 ? [] : (await list(subjectId, types)).filter(({ status }) => status === 'valid'),
  }
}
