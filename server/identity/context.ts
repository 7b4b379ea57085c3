// What the room needs from the city, handed over as functions: the registry stands a floor below and is met only through these doors.
// The two limits say how often codes may be asked for: per phone against nuisance, per address wide enough for a whole service hall.

import type { Clock } from '../platform/clock/index.ts'
import type { Vault } from '../platform/crypto/index.ts'
import type { Database } from '../platform/database/index.ts'
import type { Post } from '../platform/http/index.ts'
import type { Bilingual } from '../platform/problem/index.ts'

export type SubjectKind = 'person' | 'enterprise'
export type Subject = {
  subjectId: string
  kind: SubjectKind
  name: string
  phone?: string | undefined
  citizenId?: string | undefined
  creditCode?: string | undefined
}
/** One of the three. */
export type SubjectKey = {
  citizenId?: string | undefined
  creditCode?: string | undefined
  phone?: string | undefined
}
export type SubjectSummary = {
  subjectId: string
  kind: SubjectKind
  name: string
  idMasked: string
  phoneMasked: string | null
}
export type StaffMember = { staffId: string; name: string; username: string; posts: Post[] }

/** What the room asks of the registry. */
export type RegistryDoors = {
  /** The subject with this citizen number or credit code, made when new; a phone is added where there is none. Problem: conflict when the name is another one. */
  registerSubject(facts: Omit<Subject, 'subjectId'>): Promise<SubjectSummary>
  findSubject(key: SubjectKey): Promise<SubjectSummary | undefined>
  /** Name and masked numbers. Problem: not-found. */
  getSubject(subjectId: string): Promise<SubjectSummary>
  /** Full values; the reading is on record. */
  readSubject(subjectId: string, purpose: string): Promise<Subject>
  getStaff(staffId: string): Promise<StaffMember>
  findStaff(username: string): Promise<StaffMember | undefined>
  upsertStaff(member: StaffMember): Promise<void>
  findUnit(id: string): { name: Bilingual } | undefined
}

export type SignInLimits = {
  /** Codes per phone in ten minutes. */
  codesPerPhone: number
  /** Codes per network address in ten minutes; a service hall is one address. */
  codesPerAddress: number
  /** Failed staff sign-ins per network address in ten minutes. */
  failuresPerAddress: number
}

export type IdentityOptions = {
  db: Database
  clock: Clock
  vault: Vault
  registry: RegistryDoors
  /** Hands a code to the text-message gateway. */
  sendCode(phone: string, code: string): Promise<unknown>
  /** Real-name check (实名核验) of a first sign-in by an outside authority; without it only the form of the number is checked. */
  verifyName?(facts: { name: string; id: string; phone: string }): Promise<boolean>
  /** Passes for posts that need one; without them every post is in force. */
  passes?: {
    postsInForce(member: { staffId: string; posts: readonly Post[] }): Promise<Post[]>
    seedDemo(staffId: string, isPassed: boolean): Promise<void>
  }
  /** The name of an item that can be applied for; undefined when there is none. */
  findItem(id: string): Bilingual | undefined
  /** A message to a subject, once per key. */
  tell(message: { key: string; kind: string; subjectId: string; params: Record<string, string> }): Promise<void>
  /** Demonstration: its people may be seeded, and a one-time password may be used again within its half minute. */
  demo: boolean
  limits?: Partial<SignInLimits>
}

/** What the use cases of the room work with. */
export type Context = IdentityOptions & { allowed: SignInLimits }
