// A client (接入系统): a department's system or another portal, with an id, a secret and a list of what it may ask for. registered → revoked,
// for good; a secret is rotated, and the one before ends a day later, or at once when others may know it.

import { randomBytes } from 'node:crypto'
import { randomToken } from '../../platform/crypto/index.ts'
import { type FieldProblem, problem } from '../../platform/problem/index.ts'

export const scopes = ['cases:read', 'organ-cases:read', 'changes:read'] as const
export type Scope = (typeof scopes)[number]
export type ClientFacts = { name: string; contact: string; scopes: Scope[]; items: string[]; organs: string[] }
export type Client = ClientFacts & {
  clientId: string
  divisionCode: string
  registeredAt: string
  registeredBy: string
  rotatedAt: string | null
  /** Until when the secret before the last rotation is good, too. */
  formerUntil: string | null
  usedAt: string | null
  revokedAt: string | null
  revokedBy: string | null
  revokedWhy: string | null
}

/** An access token is good for so long, in seconds. */
export const tokenSeconds = 3600
/** A secret that is replaced stays good beside the new one for so long, in hours. */
export const overlapHours = 24
/** Requests per client and minute. */
export const requestsPerMinute = 600

export const newClientId = (): string => `yc-${randomBytes(8).toString('hex')}`
export const newSecret = (): string => randomToken()

type Known = { items: ReadonlySet<string>; isOrganWithin(id: string): boolean }

/** All that is wrong with a registration at once. Problem: validation-failed. */
export function checkClient(facts: ClientFacts, known: Known): void {
  const unknown = facts.items.filter((id) => !known.items.has(id))
  const foreign = facts.organs.filter((id) => !known.isOrganWithin(id))
  const wrong: (FieldProblem | false)[] = [
    !facts.name.trim() && { pointer: '/name', zh: '请填写系统名称', en: 'Give the system a name' },
    !facts.contact.trim() && {
      pointer: '/contact',
      zh: '请填写负责人和联系方式',
      en: 'Say who answers for it and how to reach them',
    },
    facts.scopes.length === 0 && { pointer: '/scopes', zh: '请至少选择一个权限', en: 'Choose at least one scope' },
    facts.scopes.includes('cases:read') &&
      facts.items.length === 0 && {
        pointer: '/items',
        zh: '凭查询码查办件，请选择可以查询的事项',
        en: 'Choose the items whose cases it may look up',
      },
    facts.scopes.includes('organ-cases:read') &&
      facts.organs.length === 0 && {
        pointer: '/organs',
        zh: '读取本机关办件，请选择机关',
        en: 'Choose the organs whose cases it may read',
      },
    unknown.length > 0 && {
      pointer: '/items',
      zh: `没有这些事项：${unknown.join('、')}`,
      en: `No such items: ${unknown.join(', ')}`,
    },
    foreign.length > 0 && {
      pointer: '/organs',
      zh: `不是本辖区的机关：${foreign.join('、')}`,
      en: `Not organs of this area: ${foreign.join(', ')}`,
    },
  ]
  const fields = wrong.filter((one) => one !== false)
  const [first] = fields
  if (first) throw problem('validation-failed', { zh: first.zh, en: first.en }, { fields })
}
