// The room as its visitors see it.

import type { Actor } from '../platform/http/index.ts'
import type { Context, SharingOptions } from './context.ts'
import { type Found, lookUp, type Round } from './look-up.ts'
import { overview } from './overview.ts'
import { createPace } from './pace.ts'
import { type IncomingReport, incoming, type NewReport, ownReports, type Report, reply, report } from './reports.ts'
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
  /** Says what is wrong in a register, or objects. Problems: not-found, validation-failed, too-many. */
  report(actor: Actor, input: NewReport): Promise<Report>
  ownReports(actor: Actor): Promise<Report[]>
  /** Reports about the resources that the actor’s organ provides. */
  incoming(actor: Actor): Promise<IncomingReport[]>
  /** Problems: not-found, conflict. */
  reply(actor: Actor, input: Parameters<typeof reply>[2]): Promise<Report>
  overview(actor: Actor): ReturnType<typeof overview>
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
    report: (actor, input) => report(context, actor, input),
    ownReports: (actor) => ownReports(context, actor),
    incoming: (actor) => incoming(context, actor),
    reply: (actor, input) => reply(context, actor, input),
    overview: (actor) => overview(context, actor),
  }
}
