// The room as its visitors see it.

import type { Actor } from '../platform/http/index.ts'
import type { Context, SharingOptions } from './context.ts'
import { type Found, lookUp, type Round } from './look-up.ts'
import { createPace } from './pace.ts'
import { type Resources, readResources } from './resource.ts'
import { listSeen, type SeenPage } from './seen.ts'
import { loadRecords, type NewRecord, tableSource } from './table.ts'

export type Sharing = {
  resources: Resources
  /** One round of parallel look-ups for a draft or case; every one is on record. */
  lookUp(round: Round): Promise<Found>
  /** How a resource is named beside a value. */
  nameOf(key: string): { zh: string; en: string }
  /** Brings the local copy of a resource up to date. Throws when there is no such resource. */
  load(key: string, records: readonly NewRecord[], asOf: string): Promise<{ loaded: number; refused: number }>
  /** Who looked at one’s own data, newest first. */
  seen(actor: Actor, after?: string): Promise<SeenPage>
}

/** Opens the room; reads the resources and throws one Error with all their faults. */
export function createSharing(options: SharingOptions): Sharing {
  const resources = readResources(options.dir)
  const context: Context = {
    ...options,
    resources,
    pace: createPace(options.clock),
    sourceOf: (resource) => options.sources?.[resource.key] ?? tableSource(options, resource),
  }
  return {
    resources,
    lookUp: (round) => lookUp(context, round),
    nameOf: (key) => resources.get(key)?.short ?? { zh: key, en: key },
    async load(key, records, asOf) {
      const resource = resources.get(key)
      if (!resource) throw new Error(`There is no shared resource ${key}`)
      return loadRecords(context, resource, records, asOf)
    },
    seen: (actor, after) => listSeen(context, actor, after),
  }
}
