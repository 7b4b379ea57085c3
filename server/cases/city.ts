// What the spine asks of the rooms below, as narrow functions; server/main.ts wires them.

import type { Rules } from '../engines/advice/index.ts'
import type { CompiledFlow } from '../engines/flow/index.ts'
import type { CompiledForm } from '../engines/form/index.ts'
import type { Calendar } from '../engines/worktime/index.ts'
import type { Clock } from '../platform/clock/index.ts'
import type { Vault } from '../platform/crypto/index.ts'
import type { Database } from '../platform/database/index.ts'
import type { FileStore } from '../platform/files/index.ts'
import type { Actor } from '../platform/http/index.ts'
import type { AgentIntake } from './at-agent.ts'
import type { Bilingual, ItemContent } from './item.ts'
import type { SharedDoor } from './shared/shared.ts'

export type Unit = { id: string; name: Bilingual; level: string }
export type StaffMember = { staffId: string; name: string; posts: { unit: string; post: string }[] }
export type Resource = {
  subjectId?: string
  /** Of which item it is; a mandate reaches some only. */
  item?: string
  units?: readonly string[]
  task?: { unit: string; post: string }
  division?: string
}
export type SubjectFacts = {
  subjectId: string
  kind: 'person' | 'enterprise'
  name: string
  phone?: string | undefined
  citizenId?: string | undefined
  creditCode?: string | undefined
}
export type HeldLicence = {
  licenceId: string
  type: string
  name: Bilingual
  number: string
  validUntil: string | null
}

/** What the city says of deferral: the days when a material says none, the reminder, how long a defaulter may not defer again. */
export type DeferralRules = {
  workingDays?: number
  remindWorkingDays: number
  barMonths: number
  /** The city's clause by which a default ends the case. */
  clause: Bilingual
}

export type CityDoors = {
  db: Database
  clock: Clock
  vault: Vault
  files: FileStore
  calendar: Calendar
  can(actor: Actor, action: string, resource?: Resource): boolean
  getItem(
    id: string,
    version?: number,
  ): Promise<{ content: ItemContent; flow: CompiledFlow; form: CompiledForm; rules: Rules }>
  /** Why nobody can apply for an item now, in words for the applicant; undefined when one can. */
  whyClosed(itemId: string): Bilingual | undefined
  /**
   * Refuses what the terminal or the agent institution at which somebody applies does not take; without an item, several at once.
   * Answers the institution where it is one. Problem: forbidden.
   */
  checkIntake(actor: Actor, itemId?: string): Promise<AgentIntake | undefined>
  /** The names of those who act by mandates, by mandate. */
  namesOfTakers(mandateIds: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** Whether this person was identified at this clerk's window and is still there. */
  isAtWindow(staffId: string, subjectId: string): Promise<boolean>
  /** A visit at the actor's own window. Problem: not-found. */
  getVisit(
    actor: Actor,
    visitId: string,
  ): Promise<{ subjectId: string; staffId: string; siteId: string | null; beganAt: string; endedAt: string | null }>
  /** The id under which a division's cases of an item run: the item itself, or its district's variant. */
  itemFor(id: string, division: string): string
  /** The division that an edition of an item is for: a district, or the whole city. */
  areaOf(itemId: string): string
  /** The ids of an item and of its districts' variants. */
  editionsOf(id: string): readonly string[]
  findOrgan(organFunction: string, level: string, division: string): Unit
  getUnit(id: string): Unit
  /** Organs of a function anywhere in the city where somebody holds the post. */
  organsOf(organFunction: string, post: string): Promise<(Unit & { divisionCode: string })[]>
  /** Organs of a division, or above it, that have somebody to answer when they are consulted. */
  organsToAsk(division: string): Promise<Unit[]>
  /** Organs and sites of a division, or above it, where somebody holds the post. */
  placesWithPost(division: string, post: string): Promise<Unit[]>
  findStaff(staffId: string): Promise<StaffMember | undefined>
  /** The posts of a member of staff that are in force: one at a window needs a pass. */
  postsInForce(member: StaffMember): Promise<readonly { unit: string; post: string }[]>
  /** Those who hold a post at one of the units. */
  staffAt(units: readonly string[]): Promise<StaffMember[]>
  /** Site that accepts for a division when the applicant chose none. */
  findSite(division: string, levels: readonly string[]): Unit
  siteDivision(siteId: string): string
  /** Full name of a division. */
  describeDivision(code: string): string
  /** Full identity facts, for prefill and documents of the person's own case only. */
  subjectFacts(subjectId: string, purpose: string): Promise<SubjectFacts>
  deferralRules(): DeferralRules
  /** Takes back a licence whose decision was revoked; twice is once. */
  revokeLicence(licenceId: string, reason: string, replacedBy?: string): Promise<void>
  licencesFor(subjectId: string, types: readonly string[]): Promise<HeldLicence[]>
  shared: SharedDoor
}
