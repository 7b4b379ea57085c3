// Persons and enterprises sign in by phone and code. The first time they say who they are; that binds the phone to the subject,
// and a subject has one phone: whoever knows another's name and number, but has another phone, does not get in. Somebody whom a
// window registered without a phone has it recorded at a window first: name and number alone prove nothing.

import { parseCitizenId, parseCreditCode } from '../engines/codes/index.ts'
import type { Actor } from '../platform/http/index.ts'
import { newId } from '../platform/ids/index.ts'
import { type FieldProblem, type Problem, problem } from '../platform/problem/index.ts'
import { checkCode, readPhone } from './code.ts'
import type { Context, Subject, SubjectKind } from './context.ts'
import { bindOffered } from './mandates/index.ts'
import { type At, type OpenedSession, openSession } from './sessions.ts'
import { type Account, findPersonAccount, findSubjectAccount, insertAccount } from './store.ts'

export type PersonSignIn = { phone: string; code: string; name?: string | undefined; citizenId?: string | undefined }
export type EnterpriseSignIn = { phone: string; code: string; creditCode: string; name?: string | undefined }

const invalid = (...fields: FieldProblem[]): Problem =>
  problem('validation-failed', { zh: fields.map(({ zh }) => zh).join('；'), en: fields[0]?.en ?? '' }, { fields })

const needName = (pointer: string, zh: string, en: string): FieldProblem => ({ pointer, zh, en })

const notConfirmed = (): Problem =>
  problem('sign-in-failed', {
    zh: '身份核验没有通过。请核对姓名（名称）和证件号码，或带证件到服务大厅办理',
    en: 'Your identity could not be confirmed. Check name and number, or come to a service hall with your papers',
  })

const withoutPhone = (): Problem =>
  problem('sign-in-failed', {
    zh: '您已在窗口登记，但没有登记手机号。请带证件到任一服务窗口登记手机号，再用它登录',
    en: 'You are registered without a phone. Have your phone recorded at any service window, with your papers, then sign in with it',
  })

const plainName = (name: string | undefined): string | undefined =>
  name?.normalize('NFC').trim().replace(/\s+/g, ' ') || undefined

/**
 * Signs a person in; the first time name and citizen number are needed as well. Given later, they must be those of whoever has
 * the phone.
 * Problems: sign-in-failed; validation-failed naming `/name` and `/citizenId` when they are missing.
 */
export async function signInPerson(context: Context, input: PersonSignIn, at?: At): Promise<OpenedSession> {
  const { db, vault, clock } = context
  const phone = readPhone(input.phone)
  const citizenId = input.citizenId ? readCitizenId(input.citizenId, clock.today().toString()) : undefined
  const phoneIndex = vault.blindIndex(`phone:${phone}`)
  const checked = await checkCode(context, phoneIndex, input.code)
  const known = await findPersonAccount(db, phoneIndex)
  const name = plainName(input.name)
  if (known) await compare(context, known, { name, id: citizenId })
  if (!known && !(name && citizenId))
    throw invalid(
      ...(name ? [] : [needName('/name', '首次登录请填写姓名', 'The first time, give your name')]),
      ...(citizenId
        ? []
        : [needName('/citizenId', '首次登录请填写身份证号', 'The first time, give your citizen number')]),
    )
  await checked.redeem()
  const account = known ?? (await bind(context, { kind: 'person', name: name as string, citizenId, phone }))
  return openSession(context, actorOf(context, account), at)
}

/**
 * Signs an enterprise in by its credit code and its agent's phone; the first time its name is needed as well.
 * Problems: sign-in-failed; validation-failed naming `/creditCode` or `/name`.
 */
export async function signInEnterprise(context: Context, input: EnterpriseSignIn, at?: At): Promise<OpenedSession> {
  const { db, vault } = context
  const phone = readPhone(input.phone)
  const code = parseCreditCode(input.creditCode)
  if (!code.ok)
    throw invalid(needName('/creditCode', '统一社会信用代码不对，请核对', 'The credit code is not right; check it'))
  const creditCode = code.value.code
  const phoneIndex = vault.blindIndex(`phone:${phone}`)
  const checked = await checkCode(context, phoneIndex, input.code)
  const subject = await context.registry.findSubject({ creditCode })
  const known = subject && (await findSubjectAccount(db, subject.subjectId))
  if (known && !known.phoneIndex.equals(phoneIndex)) throw notConfirmed()
  const name = plainName(input.name)
  if (known) await compare(context, known, { name, id: creditCode })
  if (!known && !name) throw invalid(needName('/name', '首次登录请填写企业名称', 'The first time, give the name'))
  await checked.redeem()
  const account = known ?? (await bind(context, { kind: 'enterprise', name: name as string, creditCode, phone }))
  return openSession(context, actorOf(context, account), at)
}

/** Who signs in at a known phone under another name or number is refused, not taken for whoever has the phone. */
async function compare(
  { registry }: Context,
  { subjectId }: Account,
  given: { name: string | undefined; id: string | undefined },
): Promise<void> {
  if (given.name === undefined && given.id === undefined) return
  const known = await registry.readSubject(subjectId as string, 'sign-in')
  const id = known.citizenId ?? known.creditCode
  if ((given.name ?? known.name) !== known.name || (given.id ?? id) !== id) throw notConfirmed()
}

function readCitizenId(text: string, today: string): string {
  const read = parseCitizenId(text, today)
  if (read.ok) return read.value.id
  throw invalid(needName('/citizenId', '身份证号不对，请核对 18 位号码', 'The citizen number is not right; check it'))
}

/** Opens the account of a subject at the phone that has just been proved. Problem: sign-in-failed. */
export async function bind(
  context: Context,
  facts: Omit<Subject, 'subjectId'> & { phone: string },
): Promise<Pick<Account, 'accountId' | 'kind' | 'subjectId' | 'nameEnc'>> {
  const { db, vault, clock, verifyName } = context
  const { kind, name, phone, citizenId, creditCode } = facts
  const id = citizenId ?? creditCode ?? ''
  const found = await context.registry.findSubject(citizenId ? { citizenId } : { creditCode: id })
  if (found) confirm(await context.registry.readSubject(found.subjectId, 'sign-in'), name, phone)
  if (verifyName && !(await verifyName({ name, id, phone }))) throw notConfirmed()
  const { subjectId } = found ?? (await context.registry.registerSubject(facts))
  const now = clock.now()
  const account = { accountId: newId(now), kind, subjectId, nameEnc: vault.encrypt(name) }
  const phoneColumns = { phoneIndex: vault.blindIndex(`phone:${phone}`), phoneEnc: vault.encrypt(phone) }
  if (await insertAccount(db, { ...account, ...phoneColumns }, now)) {
    if (citizenId) await bindOffered(context, { subjectId, name, citizenId })
    return account
  }
  throw notConfirmed()
}

/** What the registry has of the subject speaks for whoever signs in: same name, same phone. */
function confirm(known: Subject, name: string, phone: string): void {
  if (known.name !== name) throw notConfirmed()
  if (known.phone === undefined) throw withoutPhone()
  if (known.phone !== phone) throw notConfirmed()
}

const actorOf = (
  { vault }: Context,
  account: Pick<Account, 'accountId' | 'kind' | 'subjectId' | 'nameEnc'>,
): Actor => ({
  kind: account.kind as SubjectKind,
  accountId: account.accountId,
  subjectId: account.subjectId as string,
  name: vault.decrypt(account.nameEnc),
})
