import type { Clock } from '../platform/clock/index.ts'
import type { Vault } from '../platform/crypto/index.ts'
import type { Database } from '../platform/database/index.ts'
import type { Post } from '../platform/http/index.ts'

export type SubjectKind = 'person' | 'enterprise'
export type Subject = {
  subjectId: string
  kind: SubjectKind
  name: string
  phone?: string | undefined
  citizenId?: string | undefined
  creditCode?: string | undefined
}
export type SubjectKey = { citizenId: string } | { creditCode: string } | { phone: string }
export type StaffMember = { staffId: string; name: string; posts: Post[] }

/** What the room asks of the registry. */
export type RegistryDoors = {
  /** The subject with this citizen number or credit code, made when new; the kind follows from the code. */
  registerSubject(facts: Omit<Subject, 'subjectId'>): Promise<{ subjectId: string }>
  findSubject(key: SubjectKey): Promise<{ subjectId: string } | undefined>
  readSubject(subjectId: string, purpose: string): Promise<Subject>
  findStaff(staffId: string): Promise<StaffMember | undefined>
}

export type SignInLimits = {
  /** Codes per phone in ten minutes. */
  codesPerPhone: number
  /** Codes per network address in ten minutes; a service hall is one address. */
  codesPerAddress: number
}

export type IdentityOptions = RegistryDoors & {
  db: Database
  clock: Clock
  vault: Vault
  /** Hands a code to the text-message gateway. */
  sendCode(phone: string, code: string): Promise<void>
  /** Real-name check (实名核验) of a first sign-in by an outside authority; without it only the form of the number is checked. */
  verifyName?(facts: { name: string; id: string; phone: string }): Promise<boolean>
  /** Demonstration: one-time passwords may be used more than once within their half minute. */
  demo: boolean
  limits?: Partial<SignInLimits>
}

/** What the use cases of the room work with. */
export type Context = IdentityOptions & { allowed: SignInLimits }
