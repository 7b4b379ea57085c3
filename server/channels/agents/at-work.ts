// The institution's own side: what its contract lets it take in today, and the cases that it has submitted, with as much of them as somebody
// at a counter needs to say how far they are.

import { baseItemOf, maskName } from '../../engines/codes/index.ts'
import type { Vault } from '../../platform/crypto/index.ts'
import type { Connection } from '../../platform/database/index.ts'
import type { Actor } from '../../platform/http/index.ts'
import { type Bilingual, notFound, problem } from '../../platform/problem/index.ts'
import { type Institution, type ItemLine, type Outlet, stateOf } from './institution.ts'
import { institutionOf, listOwn } from './store/cases.ts'
import { findAtWork } from './store/institutions.ts'

type Progress = {
  caseNumber: string
  item: { id: string; name: Bilingual }
  status: string
  submittedAt: string
  clock: { dueOn: string | null } | null
}
/** What it asks of the spine. */
export type Cases = {
  progressOf(caseId: string): Promise<Progress>
  /** Number and signed file of the receipt; undefined while it is being made. */
  receiptOf(caseId: string): Promise<{ name: string; mediaType: string; data: Buffer } | undefined>
}
export type Intake = { id: string; name: Bilingual; outlet: string; siteId: string }
type Options = {
  db: Connection
  vault: Vault
  today(): string
  catalogue: { listItems(): readonly ItemLine[]; whyClosed(id: string): Bilingual | undefined }
  can(actor: Actor, action: string, resource: { units?: readonly string[] }): boolean
  cases: Cases
}
const pageSize = 50

export function createAtWork({ db, vault, today, catalogue, can, cases }: Options) {
  /** Institution and outlet of somebody who is a clerk of one. */
  async function workOf(actor: Actor): Promise<{ institution: Institution; outlet: Outlet | undefined } | undefined> {
    if (actor.kind !== 'staff') return undefined
    const held = actor.posts.find(({ post }) => post === 'agent-clerk')
    if (!held) return undefined
    const found = await findAtWork(db, held.unit, actor.staffId)
    if (!found) throw notFound('您的代办机构没有登记，请联系政务服务管理机构', 'Your institution is not registered')
    const { outletId, ...institution } = found
    return { institution, outlet: institution.outlets.find(({ id }) => id === outletId) ?? institution.outlets[0] }
  }
  async function mustWork(actor: Actor) {
    const work = await workOf(actor)
    if (!work) throw notFound('您不是代办机构的工作人员', 'You are not on the staff of an agent institution')
    return work
  }
  async function checkOwn(actor: Actor, caseId: string): Promise<void> {
    const institutionId = await institutionOf(db, caseId)
    if (!institutionId || !can(actor, 'agent-case.read', { units: [institutionId] }))
      throw notFound(
        '没有找到这个办件，只能查看本机构收的办件',
        'No such case; only cases of your institution are shown',
      )
  }

  return {
    /** Where an agent's clerk takes an application in; undefined for everybody else. Refuses what the contract does not cover. Problem: forbidden. */
    async intakeOf(actor: Actor, itemId?: string): Promise<Intake | undefined> {
      const work = await workOf(actor)
      if (!work) return undefined
      const { institution, outlet } = work
      const state = stateOf(institution, today())
      if (state !== 'running')
        throw problem('forbidden', {
          zh:
            state === 'upcoming'
              ? `代办合同从 ${institution.fromOn} 开始，现在还不能收件`
              : '代办合同已经结束，不能再收件。已提交的办件照常办理；没提交的草稿保留在申请人的账号里，可以在手机上接着办或到窗口办理',
          en:
            state === 'upcoming'
              ? `The contract begins on ${institution.fromOn}; nothing can be taken in yet`
              : 'The contract has ended; nothing can be taken in. Cases run on; drafts stay in the applicant’s account and can be finished by phone or at a window',
        })
      if (itemId === undefined || !institution.items.includes(baseItemOf(itemId)) || !outlet)
        throw problem('forbidden', {
          zh: '合同没有委托您的机构办理这个事项，请引导办事人到窗口或在手机上办理',
          en: 'This item is not in your institution’s contract; send the applicant to a window or to the portal',
        })
      return { id: institution.institutionId, name: institution.name, outlet: outlet.name, siteId: outlet.siteId }
    },

    /** The institution of whoever asks: contract and what can be taken in today. Problem: not-found. */
    async atWork(actor: Actor) {
      const { institution, outlet } = await mustWork(actor)
      const known = new Map(catalogue.listItems().map((item) => [item.id, item]))
      return {
        institutionId: institution.institutionId,
        name: institution.name,
        outlet: outlet?.name ?? '',
        fromOn: institution.fromOn,
        untilOn: institution.untilOn,
        state: stateOf(institution, today()),
        items: institution.items.flatMap((id) => {
          const item = known.get(id)
          if (!item || catalogue.whyClosed(id)) return []
          return [{ id, name: item.name, summary: item.summary, audience: [...item.audience] }]
        }),
      }
    },

    /** Cases that the institution has submitted, applicants' names masked. */
    async ownCases(actor: Actor, after?: string) {
      const { institution } = await mustWork(actor)
      const lines = await listOwn(db, institution.institutionId, after, pageSize + 1)
      const names = new Map(catalogue.listItems().map(({ id, name }) => [id, name]))
      const shown = lines.slice(0, pageSize).map(({ subjectName, caseNo, itemId, ...line }) => ({
        ...line,
        caseNumber: caseNo,
        item: { id: itemId, name: names.get(itemId) ?? { zh: itemId, en: itemId } },
        applicant: maskName(vault.decrypt(subjectName)),
      }))
      return { cases: shown, next: lines.length > pageSize ? (shown.at(-1)?.caseId ?? null) : null }
    },

    /** How far one of them has come; what was decided is the applicant’s. Problem: not-found. */
    async ownCase(actor: Actor, caseId: string) {
      await checkOwn(actor, caseId)
      const { caseNumber, item, status, submittedAt, clock } = await cases.progressOf(caseId)
      const { id, name } = item
      return { caseId, caseNumber, item: { id, name }, status, submittedAt, dueOn: clock?.dueOn ?? null }
    },

    /** The receipt, to print. Problem: not-found. */
    async receipt(actor: Actor, caseId: string) {
      await checkOwn(actor, caseId)
      const found = await cases.receiptOf(caseId)
      if (!found) throw notFound('接收回执正在生成，请稍候再打印', 'The receipt is being made; try again in a moment')
      return found
    },
  }
}
