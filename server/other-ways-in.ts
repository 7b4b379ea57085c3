// The ways in beside portal and desk, wired to the rooms below: the hall, terminals, agent institutions, systems of others.

import type { Cases } from './cases/index.ts'
import type { Catalogue } from './catalogue/index.ts'
import {
  agentRoutes,
  appointmentRoutes,
  createAgents,
  createHall,
  createIntegrators,
  createKiosks,
  handoverRoutes,
  integratorRoutes,
  kioskRoutes,
  kioskTicketRoutes,
  queueRoutes,
  rosterRoutes,
  windowRoutes,
} from './channels/index.ts'
import type { Calendar } from './engines/worktime/index.ts'
import { can, type Identity } from './identity/index.ts'
import type { Notices } from './notices/index.ts'
import type { Clock } from './platform/clock/index.ts'
import type { Vault } from './platform/crypto/index.ts'
import type { Database } from './platform/database/index.ts'
import { type App, systemActor } from './platform/http/index.ts'
import { type Passes, passHolders, type Registry } from './registry/index.ts'
import { tellBy } from './tell.ts'

type Ground = {
  db: Database
  clock: Clock
  vault: Vault
  calendar: Calendar
  demo: boolean
  publicUrl: string
  content(name: string): string
  onError(error: unknown, context: string): void
}
type Rooms = {
  registry: Registry
  passes: Passes
  catalogue: Catalogue
  notices: Notices
  identity: Identity
  cases: Cases
}
export type OtherWaysIn = ReturnType<typeof createOtherWaysIn>

export function createOtherWaysIn(
  { db, clock, vault, calendar, demo, publicUrl, content, onError }: Ground,
  { registry, passes, catalogue, notices, identity, cases }: Rooms,
) {
  const hall = createHall({
    ...{ db, clock, calendar, publicUrl, can, onError, dir: content('hall') },
    listSites: () => registry.listSites(),
    getItem: async (id) => {
      const { name, domain, levels } = (await catalogue.getItem(id)).content
      return { id, name, domain, levels: levels.accept }
    },
    readPerson: registry.readSubject,
    tell: tellBy(registry, notices),
    countDrafts: async (actor) => (await cases.listDrafts(actor)).length,
    clerksAt: async (siteId) =>
      (await registry.staffAt([siteId])).filter(({ posts }) =>
        posts.some(({ unit, post }) => unit === siteId && post === 'window-clerk'),
      ),
    passHolders: (staffIds) => passHolders(db, passes.content.rules, staffIds),
    absencesOf: cases.handing.absencesOf,
  })
  const kiosks = createKiosks({
    ...{ db, clock, demo, registry, catalogue, can },
    endSessionsAt: identity.endSessionsAt,
  })
  const agents = createAgents({
    ...{ db, clock, vault, registry, catalogue, can },
    openAccount: identity.openStaffAccount,
    cases: {
      progressOf: cases.progressOf,
      async receiptOf(caseId) {
        const by = systemActor('agents')
        const { documents } = await cases.view(by, caseId)
        const receipt = documents.find(({ kind }) => kind === 'receipt')
        return receipt && cases.document(by, caseId, receipt.documentId)
      },
    },
  })
  cases.follow('agents', agents.work)
  const integrators = createIntegrators({
    ...{ db, clock, registry, catalogue, can },
    attempts: identity.attempts,
    cases: {
      ...cases,
      async progress(input) {
        const caseId = await cases.caseByCode(input)
        return { ...(await cases.progressOf(caseId)), caseId }
      },
    },
  })
  return { hall, kiosks, agents, integrators }
}

export function otherWaysInRoutes(
  app: App,
  { hall, kiosks, agents, integrators }: OtherWaysIn,
  { registry, publicUrl, clock }: { registry: Registry; publicUrl: string; clock: Clock },
): void {
  appointmentRoutes(app, hall, registry)
  queueRoutes(app, hall)
  windowRoutes(app, hall)
  rosterRoutes(app, hall)
  handoverRoutes(app, hall)
  kioskRoutes(app, kiosks, { publicUrl })
  kioskTicketRoutes(app, hall, clock)
  agentRoutes(app, agents)
  integratorRoutes(app, integrators)
}
