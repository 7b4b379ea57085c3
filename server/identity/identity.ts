import type { Actor } from '../platform/http/index.ts'
import { requestCode } from './code.ts'
import type { Context, IdentityOptions } from './context.ts'
import { authenticate, endSession, type OpenedSession, openSession } from './sessions.ts'
import { type EnterpriseSignIn, type PersonSignIn, signInEnterprise, signInPerson } from './sign-in-resident.ts'
import { type StaffSignIn, signInStaff } from './sign-in-staff.ts'

export type Identity = {
  requestCode(input: { phone: string; ip: string }): Promise<void>
  signInPerson(input: PersonSignIn): Promise<OpenedSession>
  signInEnterprise(input: EnterpriseSignIn): Promise<OpenedSession>
  signInStaff(input: StaffSignIn): Promise<OpenedSession>
  signOut(token: string): Promise<void>
  authenticate(token: string): Promise<Actor>
  /** A session without a sign-in; for tests and demonstration. */
  createSession(actor: Actor): Promise<OpenedSession>
}

export const contextOf = (options: IdentityOptions): Context => ({
  ...options,
  allowed: { codesPerPhone: 5, codesPerAddress: 60, ...options.limits },
})

export function createIdentity(options: IdentityOptions): Identity {
  const context = contextOf(options)
  return {
    requestCode: (input) => requestCode(context, input),
    signInPerson: (input) => signInPerson(context, input),
    signInEnterprise: (input) => signInEnterprise(context, input),
    signInStaff: (input) => signInStaff(context, input),
    signOut: (token) => endSession(context, token),
    authenticate: (token) => authenticate(context, token),
    createSession: (actor) => openSession(context, actor),
  }
}
