// What the room works with.

import type { Calendar } from '../engines/worktime/index.ts'
import type { Clock } from '../platform/clock/index.ts'
import type { Vault } from '../platform/crypto/index.ts'
import type { Database } from '../platform/database/index.ts'
import type { Actor } from '../platform/http/index.ts'
import type { Pace } from './pace.ts'
import type { Resources, SharedResource } from './resource.ts'
import type { Source } from './source.ts'

export type SharingOptions = {
  db: Database
  vault: Vault
  clock: Clock
  calendar: Calendar
  /** The folder of the resources’ files. */
  dir: string
  can(actor: Actor, action: string, resource?: { functions?: readonly string[] }): boolean
  /** The organ that provides a resource, in a division or above it. */
  findOrgan(organFunction: string, level: string, division: string): { id: string; name: { zh: string; en: string } }
  unitName(id: string): { zh: string; en: string }
  cityCode(): string
  /** Whom a report is about: the name and the masked number. */
  summary(subjectId: string): Promise<{ name: string; idMasked: string }>
  itemName(id: string): Promise<{ zh: string; en: string } | undefined>
  /** What stands behind a resource, where it is not its local copy: a connector, a demonstration. */
  sources?: Readonly<Record<string, Source>>
  onError(error: unknown, context: string): void
}
export type Context = SharingOptions & {
  resources: Resources
  pace: Pace
  sourceOf(resource: SharedResource): Source
}
