// A sign-in for somebody who joins the staff: password and secret are made here, told once, and kept as hash and ciphertext.

import { randomBytes } from 'node:crypto'
import { Secret } from 'otpauth'
import { newId } from '../platform/ids/index.ts'
import { problem } from '../platform/problem/index.ts'
import type { Context } from './context.ts'
import { hashPassword } from './password.ts'
import { insertAccount } from './store.ts'

export type NewStaff = { staffId: string; username: string; name: string }
/** `secret`: base32, for an app that makes one-time passwords. */
export type FirstSignIn = { password: string; secret: string }

/** Problem: conflict when the username has an account. */
export async function openStaffAccount({ db, clock, vault }: Context, staff: NewStaff): Promise<FirstSignIn> {
  const password = randomBytes(12).toString('base64url')
  const secret = new Secret({ size: 20 }).base32
  const account = {
    accountId: newId(clock.now()),
    kind: 'staff' as const,
    staffId: staff.staffId,
    nameEnc: vault.encrypt(staff.name),
    username: staff.username,
    passwordHash: await hashPassword(password),
    totpSecretEnc: vault.encrypt(secret),
  }
  if (await insertAccount(db, account, clock.now())) return { password, secret }
  throw problem('conflict', { zh: '用户名已有人使用，请换一个', en: 'The username is taken; choose another' })
}
