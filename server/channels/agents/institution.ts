// An agent institution and its contract. upcoming (before its first day) → running → ended: after its last day, or before it by the service
// administration. Only a running contract takes anything in; what was taken in runs on.

import { randomBytes } from 'node:crypto'
import { type Bilingual, type FieldProblem, problem } from '../../platform/problem/index.ts'

export const kinds = ['bank', 'post-office', 'property-manager', 'other'] as const
export type Kind = (typeof kinds)[number]
/** A place where it takes applications in, and the site that receives them. */
export type Outlet = { id: string; name: string; address: string; siteId: string }
export type Contract = {
  name: Bilingual
  kind: Kind
  /** First and last day. */
  fromOn: string
  untilOn: string
  items: string[]
  outlets: Outlet[]
  /** Per case. */
  feeFen: number
}
export type Institution = Contract & {
  institutionId: string
  divisionCode: string
  registeredAt: string
  registeredBy: string
  endedAt: string | null
  endedBy: string | null
  endedWhy: string | null
}
/** An item as the catalogue lists it. */
export type ItemLine = { id: string; name: Bilingual; summary: Bilingual; audience: readonly string[] }
export type State = 'upcoming' | 'running' | 'ended'

/** `today`: YYYY-MM-DD in the city. */
export const stateOf = (
  { endedAt, fromOn, untilOn }: Pick<Institution, 'endedAt' | 'fromOn' | 'untilOn'>,
  today: string,
): State => (endedAt || untilOn < today ? 'ended' : today < fromOn ? 'upcoming' : 'running')

/** A new id; the unit of the posts of its staff, too. */
export const newInstitutionId = (divisionCode: string): string =>
  `agent-${randomBytes(5).toString('hex')}@${divisionCode}`

export const isInstitutionId = (id: string): boolean => /^agent-[a-z0-9-]+@\d{12}$/.test(id)

export const divisionOf = (institutionId: string): string => institutionId.slice(institutionId.indexOf('@') + 1)

type Known = { items: ReadonlySet<string>; isSite(id: string): boolean }

/** All that is wrong with a contract at once. Problem: validation-failed. */
export function checkContract(contract: Contract, known: Known): void {
  const unknown = contract.items.filter((id) => !known.items.has(id))
  const wrong: (FieldProblem | false)[] = [
    !contract.name.zh.trim() && { pointer: '/name', zh: '请填写机构名称', en: 'Give the institution a name' },
    contract.untilOn < contract.fromOn && {
      pointer: '/untilOn',
      zh: '合同结束日期不能早于开始日期',
      en: 'The contract must not end before it begins',
    },
    contract.items.length === 0 && {
      pointer: '/items',
      zh: '请至少选择一个代办事项',
      en: 'Choose at least one item',
    },
    unknown.length > 0 && {
      pointer: '/items',
      zh: `不能代办：${unknown.join('、')}`,
      en: `Cannot be contracted: ${unknown.join(', ')}`,
    },
    contract.outlets.length === 0 && {
      pointer: '/outlets',
      zh: '请至少填写一个网点',
      en: 'Give at least one outlet',
    },
    ...contract.outlets.flatMap(({ name, siteId }, index) => [
      !name.trim() && { pointer: `/outlets/${index}/name`, zh: '请填写网点名称', en: 'Give the outlet a name' },
      !known.isSite(siteId) && {
        pointer: `/outlets/${index}/siteId`,
        zh: `请为“${name}”选择接收办件的服务点`,
        en: `Choose the site that receives what ${name} takes in`,
      },
    ]),
  ]
  const fields = wrong.filter((one) => one !== false)
  const [first] = fields
  if (first) throw problem('validation-failed', { zh: first.zh, en: first.en }, { fields })
}
