// One-time codes by text message. A code: sent → used | expired (5 minutes) | tried out (5 tries) | replaced by a newer one.
// The answer to a request is the same whether the phone has an account or not: nothing here looks at accounts.

import { randomInt, timingSafeEqual } from 'node:crypto'
import { parseMobile } from '../engines/codes/index.ts'
import { newId } from '../platform/ids/index.ts'
import { type Problem, problem } from '../platform/problem/index.ts'
import type { Context } from './context.ts'
import { countCodes, insertCode, lockAsker, redeemCode, tryCode } from './store.ts'

const minutes = 5
const tries = 5
const windowMinutes = 10

export const wrongCode = (): Problem =>
  problem('sign-in-failed', {
    zh: '手机号或验证码不对，或验证码已过期。请核对，或重新获取验证码',
    en: 'Phone or code is wrong, or the code has expired. Check, or ask for a new code',
  })

/** The 11 digits of a phone number as typed. Problem: validation-failed. */
export function readPhone(text: string): string {
  const phone = parseMobile(text)
  if (phone.ok) return phone.value
  const detail = { zh: '请填写 11 位大陆手机号', en: 'Give a mainland mobile number of 11 digits' }
  throw problem('validation-failed', detail, { fields: [{ pointer: '/phone', ...detail }] })
}

const macOf = ({ vault }: Context, codeId: string, code: string) => vault.mac('sign-in-code', `${codeId}:${code}`)

/** Sends a six-digit code to a phone. Problems: validation-failed, too-many. */
export async function requestCode(context: Context, input: { phone: string; ip: string }): Promise<void> {
  const { db, clock, vault, allowed } = context
  const phone = readPhone(input.phone)
  const now = clock.now()
  const phoneIndex = vault.blindIndex(`phone:${phone}`)
  const ipIndex = vault.blindIndex(`ip:${input.ip}`)
  const codeId = newId(now)
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  await db.write(async (tx) => {
    await lockAsker(tx, phoneIndex, ipIndex)
    const sent = await countCodes(tx, phoneIndex, ipIndex, now.subtract({ minutes: windowMinutes }))
    if (sent.phone >= allowed.codesPerPhone || sent.address >= allowed.codesPerAddress)
      throw problem(
        'too-many',
        {
          zh: '获取验证码太频繁，请十分钟后再试，或到服务大厅办理',
          en: 'Too many codes; try again in ten minutes, or come to a service hall',
        },
        { retryAfter: windowMinutes * 60 },
      )
    const codeMac = macOf(context, codeId, code)
    await insertCode(tx, { codeId, phoneIndex, ipIndex, codeMac, now, expiresAt: now.add({ minutes }) })
  })
  await context.sendCode(phone, code)
}

/** Checks a code without using it up, and answers how to use it up. Problem: sign-in-failed. */
export async function checkCode(
  context: Context,
  phoneIndex: Buffer,
  code: string,
): Promise<{ redeem: () => Promise<void> }> {
  const { db, clock } = context
  const found = await tryCode(db, phoneIndex, tries, clock.now())
  const given = macOf(context, found?.codeId ?? '', code.replaceAll(/\s/g, ''))
  if (!timingSafeEqual(given, found?.codeMac ?? Buffer.alloc(given.length)) || !found) throw wrongCode()
  return {
    async redeem() {
      if (!(await redeemCode(db, found.codeId, clock.now()))) throw wrongCode()
    },
  }
}
