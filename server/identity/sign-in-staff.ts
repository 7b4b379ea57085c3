// Staff sign in by username, password and one-time password. Ten failures lock the account for fifteen minutes, sixty from one
// network address hold that address for ten. Whether the username exists, is locked, or the password was wrong: the answer and
// the work are the same.

import { type Problem, problem } from '../platform/problem/index.ts'
import type { Context } from './context.ts'
import { demoSecret } from './demo-secret.ts'
import { stepOf } from './one-time-password.ts'
import { verifyPassword } from './password.ts'
import { type OpenedSession, openSession } from './sessions.ts'
import { countAddress, countAttempt, forgiveAddress, type Lockout, takeOneTimePassword } from './store.ts'

export type StaffSignIn = { username: string; password: string; totp: string; ip: string }

const failures = 10
const lockMinutes = 15
const windowMinutes = 10

/** When the failures of an account lock it, and until when. */
export const lockoutFrom = (now: Temporal.Instant): Lockout => ({
  failures,
  now,
  until: now.add({ minutes: lockMinutes }),
})

const refused = (): Problem =>
  problem('sign-in-failed', {
    zh: `用户名、密码或动态口令不对。连续 ${failures} 次不对，账号将锁定 ${lockMinutes} 分钟`,
    en: `Username, password or one-time password is wrong. ${failures} failures lock the account for ${lockMinutes} minutes`,
  })

const held = (): Problem =>
  problem(
    'too-many',
    {
      zh: `这个网络登录失败的次数太多，请 ${windowMinutes} 分钟后再试`,
      en: `Too many failed sign-ins from this network; try again in ${windowMinutes} minutes`,
    },
    { retryAfter: windowMinutes * 60 },
  )

/** Counts an attempt from a network address before it is known whether it fails. Problem: too-many. */
export async function countAttemptFrom({ db, clock, vault, allowed }: Context, ip: string): Promise<void> {
  const failed = await countAddress(db, vault.blindIndex(`ip:${ip}`), clock.now(), windowMinutes)
  if (failed > allowed.failuresPerAddress) throw held()
}

/** Takes an attempt that succeeded out of the count. */
export const forgiveAttemptFrom = ({ db, vault }: Context, ip: string): Promise<void> =>
  forgiveAddress(db, vault.blindIndex(`ip:${ip}`))

/**
 * Signs a member of staff in, with the posts in force now. Demonstration accounts, whose password and secret are public, get in to a
 * demonstration only. Problems: sign-in-failed, too-many.
 */
export async function signInStaff(context: Context, input: StaffSignIn): Promise<OpenedSession> {
  const { db, clock, vault, demo } = context
  const now = clock.now()
  const username = input.username.trim().toLowerCase()
  await countAttemptFrom(context, input.ip)
  const account = await countAttempt(db, username, lockoutFrom(now))
  const passwordFits = await verifyPassword(input.password, account?.passwordHash)
  const secret = account?.totpSecretEnc ? vault.decrypt(account.totpSecretEnc) : 'A'.repeat(32)
  const step = stepOf(secret, input.totp, now)
  const isPublic = !demo && secret === demoSecret(username)
  if (!account?.staffId || !passwordFits || step === undefined || isPublic) throw refused()
  const member = await context.registry.getStaff(account.staffId)
  if (!(await takeOneTimePassword(db, account.accountId, step, demo))) throw refused()
  await forgiveAttemptFrom(context, input.ip)
  const { staffId, name } = member
  const posts = (await context.passes?.postsInForce(member)) ?? member.posts
  return openSession(context, { kind: 'staff', accountId: account.accountId, staffId, name, posts })
}
