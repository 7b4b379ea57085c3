// What somebody has agreed to: seen by him, and taken back at once with everything that was given by it.

import { sha256Bytes } from '../../platform/crypto/index.ts'
import type { Actor } from '../../platform/http/index.ts'
import { notFound } from '../../platform/problem/index.ts'
import { subjectOf } from './question.ts'
import { type Askable, askable } from './site.ts'
import { insertConsent, listConsents, withdrawConsent } from './store.ts'
import type { SsoTools } from './tools.ts'

export type Consent = { clientId: string; site: string; scopes: Askable[]; agreedAt: string }

const asked = (scopes: readonly string[]): Askable[] => askable.filter((scope) => scopes.includes(scope))

/** Remembers that somebody agreed. */
export const remember = (
  { db, clock }: SsoTools,
  it: { subjectId: string; clientId: string; grantId: string; scopes: readonly string[] },
): Promise<void> =>
  insertConsent(db, {
    ...{ subjectId: it.subjectId, clientId: it.clientId, scopes: asked(it.scopes) },
    ...{ grantHash: sha256Bytes(it.grantId), agreedAt: clock.now().toString() },
  })

/** The sites that know the actor, the latest first. */
export async function consentsOf({ db, clock }: SsoTools, actor: Actor): Promise<Consent[]> {
  const subjectId = subjectOf(actor)
  if (!subjectId) return []
  const rows = await listConsents(db, subjectId, clock.now().toString())
  return rows.map(({ scopes, ...row }) => ({ ...row, scopes: asked(scopes) }))
}

/** Takes back what was agreed to at a site: its tokens are void at once. Problem: not-found. */
export async function withdraw({ db }: SsoTools, actor: Actor, clientId: string): Promise<void> {
  const subjectId = subjectOf(actor)
  if (!subjectId || !(await withdrawConsent(db, subjectId, clientId)))
    throw notFound('没有找到这个网站，可能已经取消', 'No such site; it may be withdrawn already')
}
