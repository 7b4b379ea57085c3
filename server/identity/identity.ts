// The room put together: every door is one use case in a file of its own. Residents and enterprises sign in by a code to their phone,
// staff by password and one-time password; all of them end in the same kind of session.

import type { Connection } from '../platform/database/index.ts'
import type { Actor } from '../platform/http/index.ts'
import { changePassword, type PasswordChange } from './change-password.ts'
import { requestCode } from './code.ts'
import type { Context, IdentityOptions, SubjectKey, SubjectSummary } from './context.ts'
import type { DemoPeople } from './demo-people.ts'
import { type DemoSignIns, listDemoSignIns, seedDemoIdentities } from './demo-sign-ins.ts'
import { createMandates, type Mandates } from './mandates/index.ts'
import { describeActor, type Me } from './me.ts'
import { type FirstSignIn, type NewStaff, openStaffAccount } from './open-staff-account.ts'
import { identify, identifyAtAgent } from './reception.ts'
import { type At, authenticate, endSession, type OpenedSession, openSession } from './sessions.ts'
import { type ShownLicence, subjectOfLicence } from './shown-licence.ts'
import { type EnterpriseSignIn, type PersonSignIn, signInEnterprise, signInPerson } from './sign-in-resident.ts'
import { countAttemptFrom, forgiveAttemptFrom, type StaffSignIn, signInStaff } from './sign-in-staff.ts'
import { deleteSessionsAt, deleteSessionsOf } from './store.ts'
import { beginVisit, type Clerk, closeVisit, getVisit, isAtWindow, type Shown, type Visit } from './visit.ts'

export type Identity = {
  requestCode(input: { phone: string; ip: string }): Promise<void>
  signInPerson(input: PersonSignIn, at?: At): Promise<OpenedSession>
  signInEnterprise(input: EnterpriseSignIn, at?: At): Promise<OpenedSession>
  signInStaff(input: StaffSignIn): Promise<OpenedSession>
  signOut(token: string): Promise<void>
  authenticate(token: string): Promise<Actor>
  /** Ends every open session of a member of staff, within `tx` when there is one: posts are copied into sessions. */
  endSessionsOf(staffId: string, tx?: Connection): Promise<void>
  /** Ends every open session at a terminal, within `tx`: called when its key ends. */
  endSessionsAt(deviceId: string, tx: Connection): Promise<void>
  /** Failed attempts of a network address to say who one is, staff or system. */
  attempts: { count(ip: string): Promise<void>; forgive(ip: string): Promise<void> }
  /** Makes a sign-in for a new member of staff. Problem: conflict. */
  openStaffAccount(staff: NewStaff): Promise<FirstSignIn>
  /** Of one's own account; `token` is the session that goes on. */
  changePassword(actor: Actor, change: PasswordChange, token: string): Promise<{ ended: number }>
  /** A session without a sign-in; for tests and demonstration. */
  createSession(actor: Actor): Promise<OpenedSession>
  describe(actor: Actor): Me
  identify(input: SubjectKey & { name?: string | undefined }): Promise<SubjectSummary>
  /** The holder of a licence that was scanned. */
  identifyByLicence(licence: ShownLicence | undefined, subjectId?: string): Promise<SubjectSummary>
  beginVisit(clerk: Clerk, subjectId: string, shown: Shown): Promise<Visit>
  isAtWindow(staffId: string, subjectId: string): Promise<boolean>
  getVisit(actor: Actor, visitId: string): Promise<Visit>
  endVisit(clerk: Clerk, visitId: string): Promise<void>
  identifyAtAgent(input: SubjectKey & { name?: string | undefined }): Promise<SubjectSummary>
  mandates: Mandates
  seedDemo(people: DemoPeople): Promise<void>
  demoSignIns(people: DemoPeople): DemoSignIns
}

/** The room; what it answers and which Problems it throws stands with each use case. */
export function createIdentity(options: IdentityOptions): Identity {
  const context: Context = {
    ...options,
    allowed: { codesPerPhone: 5, codesPerAddress: 60, failuresPerAddress: 60, ...options.limits },
  }
  return {
    requestCode: (input) => requestCode(context, input),
    signInPerson: (input, at) => signInPerson(context, input, at),
    signInEnterprise: (input, at) => signInEnterprise(context, input, at),
    signInStaff: (input) => signInStaff(context, input),
    signOut: (token) => endSession(context, token),
    authenticate: (token) => authenticate(context, token),
    endSessionsOf: (staffId, tx = context.db) => deleteSessionsOf(tx, staffId),
    endSessionsAt: (deviceId, tx) => deleteSessionsAt(tx, deviceId),
    createSession: (actor) => openSession(context, actor),
    describe: (actor) => describeActor(context.registry, actor),
    attempts: {
      count: (ip) => countAttemptFrom(context, ip),
      forgive: (ip) => forgiveAttemptFrom(context, ip),
    },
    changePassword: (actor, change, token) => changePassword(context, actor, change, token),
    openStaffAccount: (staff) => openStaffAccount(context, staff),
    identify: (input) => identify(context.registry, input),
    identifyByLicence: (licence, subjectId) => subjectOfLicence(context.registry, licence, subjectId),
    beginVisit: (clerk, subjectId, shown) => beginVisit(context, clerk, subjectId, shown),
    isAtWindow: (staffId, subjectId) => isAtWindow(context, staffId, subjectId),
    getVisit: (actor, visitId) => getVisit(context, actor, visitId),
    endVisit: (clerk, visitId) => closeVisit(context, clerk, visitId),
    identifyAtAgent: (input) => identifyAtAgent(context.registry, input),
    mandates: createMandates({ ...context, getVisit: (actor, visitId) => getVisit(context, actor, visitId) }),
    seedDemo: (people) => seedDemoIdentities(context, people),
    demoSignIns: (people) => listDemoSignIns(context, people),
  }
}
