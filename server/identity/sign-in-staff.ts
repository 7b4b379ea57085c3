// Staff sign in by username, password and one-time password. Ten failures lock the account for fifteen minutes. Whether the
// username exists, is locked, or the password was wrong: the answer and the work are the same.

import { type Problem, problem } from '../platform/problem/index.ts'
import type { Context } from './context.ts'
import { stepOf } from './one-time-password.ts'
import { verifyPassword } from './password.ts'
import { type OpenedSession, openSession } from './sessions.ts'
import { countAttempt, takeOneTimePassword } from './store.ts'

export type StaffSignIn = { username: string; password: string; totp: string }

const failures = 10
const lockMinutes = 15

const refused = (): Problem =>
  problem('sign-in-failed', {
    zh: `用户名、密码或动态口令不对。连续 ${failures} 次不对,账号将锁定 ${lockMinutes} 分钟`,
    en: `Username, password or one-time password is wrong. ${failures} failures lock the account for ${lockMinutes} minutes`,
  })

/** Signs a member of staff in, with the posts held now. Problem: sign-in-failed. */
export async function signInStaff(context: Context, input: StaffSignIn): Promise<OpenedSession> {
  const { db, clock, vault, demo } = context
  const now = clock.now()
  const lockout = { failures, now, until: now.add({ minutes: lockMinutes }) }
  const account = await countAttempt(db, input.username.trim().toLowerCase(), lockout)
  const passwordFits = await verifyPassword(input.password, account?.passwordHash)
  const secret = account?.totpSecretEnc ? vault.decrypt(account.totpSecretEnc) : 'A'.repeat(32)
  const step = stepOf(secret, input.totp, now)
  if (!account?.staffId || !passwordFits || step === undefined) throw refused()
  const member = await context.registry.getStaff(account.staffId)
  if (!(await takeOneTimePassword(db, account.accountId, step, demo))) throw refused()
  const { staffId, name, posts } = member
  return openSession(context, { kind: 'staff', accountId: account.accountId, staffId, name, posts })
}
