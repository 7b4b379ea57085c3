// From a granted case to its certificate: what the spine orders, in the words of the licences. Neither room knows the other.

import type { ResultRequest } from './cases/index.ts'
import { fieldsFrom, type Licences } from './licences/index.ts'
import type { Clock } from './platform/clock/index.ts'

/** Issues the result licence that an order asks for, once per licence id. */
export const issueResult =
  (licences: Licences, clock: Clock) =>
  async ({ licenceType, form, facts, terms, subjectId, keepNumber, ...order }: ResultRequest) => {
    const type = licences.types.get(licenceType)
    if (!type) throw new Error(`No licence type ${licenceType}`)
    const subject = { name: facts.name, number: facts.citizenId || facts.creditCode, phone: facts.phone }
    const fields = fieldsFrom(type, { form, subject, terms, case: { number: order.caseNo, item: facts.itemName } })
    const kept = keepNumber !== undefined && 'field' in type.number ? { [type.number.field]: keepNumber } : {}
    const licence = await licences.issue({
      licenceId: order.licenceId,
      type: licenceType,
      holderSubjectId: subjectId,
      holderName: facts.name ?? '',
      organId: order.organId,
      caseId: order.caseId,
      fields: 'field' in type.number && fields[type.number.field] ? fields : { ...fields, ...kept },
      validFrom: clock.today().toString(),
    })
    return { licenceId: licence.licenceId, number: licence.number }
  }
