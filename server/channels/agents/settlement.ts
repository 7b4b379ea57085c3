// Settlement: what each institution has submitted, by month and item, with the fee that was agreed when each case came in. Read off the log
// once per case, so that a later contract changes nothing of what has been.

import { baseItemOf } from '../../engines/codes/index.ts'
import { dateIn } from '../../platform/clock/index.ts'
import type { Connection } from '../../platform/database/index.ts'
import type { Actor } from '../../platform/http/index.ts'
import { type Bilingual, notFound, problem } from '../../platform/problem/index.ts'
import { divisionOf } from './institution.ts'
import { insertCase, listSettled, settle } from './store/cases.ts'

type LoggedEvent = {
  caseId: string
  kind: string
  at: string
  actor: { id?: string; name?: string }
  data: Record<string, unknown>
  caseNo: string
  itemId: string
}
type Options = {
  db: Connection
  can(actor: Actor, action: string, resource: { division?: string }): boolean
  names: ReadonlyMap<string, Bilingual>
  itemName(id: string): Bilingual | undefined
}
const pageSize = 50

export function createSettlement({ db, can, names, itemName }: Options) {
  const maySee = (actor: Actor, institutionId: string) =>
    can(actor, 'settlement.read', { division: divisionOf(institutionId) })
  return {
    /** Work of the reader `agents`: writes down what an institution has submitted. */
    async work({ caseId, kind, at, actor, data, caseNo, itemId }: LoggedEvent): Promise<void> {
      const agent = data.agent as { id: string; outlet: string } | undefined
      if (kind !== 'case_submitted' || !agent || !actor.id) return
      const month = dateIn(Temporal.Instant.from(at)).toString().slice(0, 7)
      const line = { caseId, caseNo, institutionId: agent.id, outlet: agent.outlet, month, submittedAt: at }
      await insertCase(db, { ...line, staffId: actor.id, staffName: actor.name ?? '', itemId: baseItemOf(itemId) })
    },

    /** Cases and fees of the institutions of one's area, from month to month (YYYY-MM). Problem: bad-request. */
    async settlement(actor: Actor, { from, to }: { from: string; to: string }) {
      if (from > to)
        throw problem('bad-request', {
          zh: '起始月份不能晚于截止月份',
          en: 'The first month must not come after the last',
        })
      const institutions = [...names.keys()].filter((id) => maySee(actor, id))
      const lines = await settle(db, { institutions, from, to })
      return {
        lines: lines.map(({ institutionId, itemId, ...line }) => ({
          ...line,
          institution: {
            id: institutionId,
            name: names.get(institutionId) ?? { zh: institutionId, en: institutionId },
          },
          item: { id: itemId, name: itemName(itemId) ?? { zh: itemId, en: itemId } },
        })),
      }
    },

    /** The cases behind one of its numbers. Problem: not-found. */
    async settledCases(
      actor: Actor,
      behind: { institution: string; month: string; item: string; after?: string | undefined },
    ) {
      if (!names.has(behind.institution) || !maySee(actor, behind.institution))
        throw notFound('没有这家代办机构', 'No such agent institution')
      const { institution: institutionId, month, item: itemId, after } = behind
      const lines = await listSettled(db, { institutionId, month, itemId, after }, pageSize + 1)
      const shown = lines.slice(0, pageSize).map(({ caseNo, ...line }) => ({ ...line, caseNumber: caseNo }))
      return { cases: shown, next: lines.length > pageSize ? (shown.at(-1)?.caseId ?? null) : null }
    },
  }
}
