// Staff change their own password: the old one and a one-time password again, as at sign-in and with the same lock, because the session may
// have been left open. Every other session of the account ends. assumed: at least 12 characters of two kinds.

import { sha256Bytes } from '../platform/crypto/index.ts'
import type { Actor } from '../platform/http/index.ts'
import { type FieldProblem, notFound, problem } from '../platform/problem/index.ts'
import type { Context } from './context.ts'
import { demoSecret } from './demo-secret.ts'
import { stepOf } from './one-time-password.ts'
import { hashPassword, verifyPassword } from './password.ts'
import { lockoutFrom } from './sign-in-staff.ts'
import { countAttempt, replacePassword, takeOneTimePassword } from './store.ts'

export type PasswordChange = { old: string; totp: string; next: string }

const least = 12

/** What is wrong with a new password; undefined when nothing is. */
export function weaknessOf(
  next: string,
  { old, username }: { old: string; username: string },
): FieldProblem | undefined {
  const plain = next.normalize('NFKC')
  const kinds = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{Lu}\p{Ll}\p{Nd}]/u].filter((kind) => kind.test(plain))
  const at = { pointer: '/next' }
  if ([...plain].length < least)
    return { ...at, zh: `新密码至少 ${least} 个字符`, en: `The new password needs ${least} characters or more` }
  if (kinds.length < 2 || new Set(plain).size < 5)
    return {
      ...at,
      zh: '新密码太简单，请混用字母、数字或符号，不要重复同一个字符',
      en: 'The new password is too simple: mix letters, digits or signs',
    }
  if (plain.toLowerCase().includes(username.toLowerCase()))
    return { ...at, zh: '新密码不能包含用户名', en: 'The new password must not contain the username' }
  if (plain === old.normalize('NFKC'))
    return { ...at, zh: '新密码不能与原密码相同', en: 'The new password must differ from the old one' }
  return undefined
}

/** Answers how many other sessions ended. Problems: validation-failed, sign-in-failed, conflict (a demonstration account), not-found. */
export async function changePassword(
  context: Context,
  actor: Actor,
  { old, totp, next }: PasswordChange,
  token: string,
): Promise<{ ended: number }> {
  if (actor.kind !== 'staff') throw notFound()
  const { db, clock, vault } = context
  const { username } = await context.registry.getStaff(actor.staffId)
  const weak = weaknessOf(next, { old, username })
  if (weak)
    throw problem(
      'validation-failed',
      { zh: '新密码不合要求，请换一个', en: 'The new password will not do; choose another' },
      { fields: [weak] },
    )
  const now = clock.now()
  const account = await countAttempt(db, username.trim().toLowerCase(), lockoutFrom(now))
  const fits = await verifyPassword(old, account?.passwordHash)
  const secret = account?.totpSecretEnc ? vault.decrypt(account.totpSecretEnc) : 'A'.repeat(32)
  const step = stepOf(secret, totp, now)
  if (!account || account.accountId !== actor.accountId || !fits || step === undefined) throw refused()
  if (secret === demoSecret(username))
    throw problem('conflict', {
      zh: '这是公开的演示账号，密码不能修改',
      en: 'This is a public account of the demonstration; its password stays',
    })
  if (!(await takeOneTimePassword(db, account.accountId, step, false))) throw refused()
  const passwordHash = await hashPassword(next)
  const ended = await db.write((tx) =>
    replacePassword(tx, { accountId: account.accountId, passwordHash, keep: sha256Bytes(token) }),
  )
  return { ended }
}

const refused = () =>
  problem('sign-in-failed', {
    zh: '原密码或动态口令不对，或者这个动态口令已经用过。请核对原密码，等身份验证器显示下一个口令再试；多次不对，账号会锁定',
    en: 'The old password or the one-time password is wrong, or it was used before: check the old password and take the next code. Repeated failures lock the account',
  })
