// What a client may read: the state of a case whose number and query code it was given, of an item that is granted to it; of cases of its own
// organ by their number; and what has changed among those since it last asked. No person, no form, no material.

import { baseItemOf } from '../../engines/codes/index.ts'
import type { Clock } from '../../platform/clock/index.ts'
import type { Connection } from '../../platform/database/index.ts'
import type { Actor } from '../../platform/http/index.ts'
import { type Bilingual, notFound } from '../../platform/problem/index.ts'
import { follow, followed } from './store.ts'
import { mustHave } from './tokens.ts'

type Named = { id: string; name: Bilingual }
export type Progress = {
  caseNumber: string
  item: Named
  status: string
  outcome: string | null
  submittedAt: string
  organ: Named
  clock: { dueOn: string | null; suspended: boolean } | null
}
export type Change = {
  caseId: string
  caseNo: string
  itemId: string
  organId: string
  kind: string
  at: string
  cursor: string
}
/** What it asks of the spine. */
export type ReadableCases = {
  /** Cases with a number; two, once in decades. */
  byNumber(caseNumber: string): Promise<{ caseId: string }[]>
  /** Problem: not-found, the same for a wrong number and a wrong code. */
  progress(input: { caseNumber: string; queryCode: string }): Promise<Progress & { caseId: string }>
  progressOf(caseId: string): Promise<Progress>
  /** A bounded piece of the log behind a cursor, in its order. Problem: bad-request. */
  changesSince(cursor: string, limit: number): Promise<Change[]>
  /** A cursor at the end of the log. */
  newestCursor(): Promise<string>
}
/** What is told; steps between officers are not. */
const told = new Set([
  'case_submitted',
  'case_accepted',
  'acceptance_refused',
  'supplement_required',
  'case_supplemented',
  'case_extended',
  'procedure_begun',
  'procedure_ended',
  'case_suspended',
  'case_resumed',
  'case_decided',
  'case_delivered',
  'case_withdrawn',
  'case_terminated',
  'decision_revoked',
  'case_concluded',
])
/** Events that are looked through for one answer. */
const piece = 1000

const miss = () =>
  notFound(
    '没有找到，或不在授权范围内。请核对办件编号，凭查询码查询时核对查询码',
    'Not found, or not granted. Check the case number, and the query code where one is asked for',
  )

const stateOf = ({ caseNumber, item, status, outcome, submittedAt, organ, clock }: Progress) => ({
  caseNumber,
  item: { id: baseItemOf(item.id), name: item.name },
  organ: { id: organ.id, name: organ.name },
  status,
  outcome,
  submittedAt,
  dueOn: clock?.dueOn ?? null,
  suspended: clock?.suspended ?? false,
})

export function createReading({ db, clock, cases }: { db: Connection; clock: Clock; cases: ReadableCases }) {
  return {
    /** By case number and query code; from then on the client is told of the case's changes. Problems: forbidden, not-found. */
    async lookUp(actor: Actor, input: { caseNumber: string; queryCode: string }) {
      const client = mustHave(actor, 'cases:read')
      const { caseId, ...found } = await cases.progress(input).catch(() => {
        throw miss()
      })
      if (!client.items.includes(baseItemOf(found.item.id))) throw miss()
      await follow(db, client.clientId, caseId, clock.now().toString())
      return stateOf(found)
    },

    /** By number: of one's own organ, or one that was looked up before. Problems: forbidden, not-found. */
    async byNumber(actor: Actor, caseNumber: string) {
      if (actor.kind !== 'client') throw miss()
      const found = await cases.byNumber(caseNumber)
      const mine = await followed(
        db,
        actor.clientId,
        found.map(({ caseId }) => caseId),
      )
      for (const { caseId } of found) {
        const state = stateOf(await cases.progressOf(caseId))
        const isOwn = actor.scopes.includes('organ-cases:read') && actor.organs.includes(state.organ.id)
        const isFollowed =
          actor.scopes.includes('cases:read') && mine.has(caseId) && actor.items.includes(state.item.id)
        if (isOwn || isFollowed) return state
      }
      throw miss()
    },

    /**
     * What has happened to its cases behind `after`; without one nothing but where the log ends now. `more` says that the next piece can be
     * asked for at once. Problems: forbidden, bad-request.
     */
    async changes(actor: Actor, after: string | undefined) {
      const client = mustHave(actor, 'changes:read')
      if (after === undefined) return { changes: [], next: await cases.newestCursor(), more: false }
      const read = await cases.changesSince(after, piece)
      const ids = [...new Set(read.map(({ caseId }) => caseId))]
      const mine = await followed(db, client.clientId, ids)
      const isTold = ({ caseId, organId, itemId, kind }: Change) =>
        told.has(kind) &&
        ((client.scopes.includes('organ-cases:read') && client.organs.includes(organId)) ||
          (client.scopes.includes('cases:read') && mine.has(caseId) && client.items.includes(baseItemOf(itemId))))
      return {
        changes: read.filter(isTold).map(({ caseNo, itemId, organId, kind, at }) => ({
          caseNumber: caseNo,
          itemId: baseItemOf(itemId),
          organId,
          kind,
          at,
        })),
        next: read.at(-1)?.cursor ?? after,
        more: read.length === piece,
      }
    },
  }
}
