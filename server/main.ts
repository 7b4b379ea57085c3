// The whole system, from top to bottom: ground, the rooms floor by floor with their doors to each other, HTTP.
// `openCity` puts it together: server/serve.ts serves one, tests open cities of their own.

import { join } from 'node:path'
import { caseRoutes, createCases, editionOfCalendar, readWorkingCalendar } from './cases/index.ts'
import {
  authoringRoutes,
  catalogueRoutes,
  createAuthoring,
  createCatalogue,
  createPublishing,
  publishingRoutes,
} from './catalogue/index.ts'
import { catalogueCity } from './catalogue-city.ts'
import { isInstitutionId } from './channels/index.ts'
import type { CityOptions } from './city-options.ts'
import { districtOfVariant } from './engines/codes/index.ts'
import {
  can,
  checkMandate,
  createIdentity,
  createSso,
  gate,
  identityRoutes,
  loadDemoPeople,
  openToOtherSites,
  ssoRoutes,
} from './identity/index.ts'
import { issueResult } from './issue-result.ts'
import { createLicences, licencesRoutes } from './licences/index.ts'
import { createNotices, noticesRoutes } from './notices/index.ts'
import { createOtherWaysIn, otherWaysInRoutes } from './other-ways-in.ts'
import { systemClock } from './platform/clock/index.ts'
import { createVault } from './platform/crypto/index.ts'
import { openDatabase } from './platform/database/index.ts'
import { createFileStore } from './platform/files/index.ts'
import { createHttp, systemActor } from './platform/http/index.ts'
import { newId } from './platform/ids/index.ts'
import { createPaper, readDocumentTemplates } from './platform/paper/index.ts'
import { createSigning } from './platform/signing/index.ts'
import { consistencyRoutes, createPowers, onboardingRoutes, powersRoutes } from './powers/index.ts'
import { createPasses, createRegistry, passRoutes, readPasses, registryRoutes } from './registry/index.ts'
import { openSharing } from './shared-data.ts'
import { sharingRoutes } from './sharing/index.ts'
import { createSupervision, supervisionRoutes } from './supervision/index.ts'
import { tellBy } from './tell.ts'

export type City = Awaited<ReturnType<typeof openCity>>

/** Opens a city on a prepared database. Background work begins with `start`. */
export async function openCity(options: CityOptions) {
  const { catalogueDir, varDir, publicUrl, demo, clock = systemClock } = options
  const onError = options.onError ?? ((error, context) => console.error(context, error))
  const content = (name: string) => join(catalogueDir, name)

  // Ground
  const db = openDatabase({
    url: options.databaseUrl,
    ...(options.poolSize && { poolSize: options.poolSize }),
    ...(options.onStatement && { onStatement: options.onStatement }),
  })
  const vault = createVault(options.secret)
  const files = createFileStore(join(varDir, 'files'))
  const paper = createPaper({ demonstration: demo })
  const handouts = createPaper({ demonstration: demo })
  const signing = createSigning({ dir: join(varDir, 'keys'), vault, clock, authorityName: 'Yichuang CA' })
  const calendar = readWorkingCalendar(content('calendars'))

  // Floor 1: the city
  const registry = createRegistry({
    db,
    vault,
    clock,
    dir: content('registry'),
    isOtherUnit: isInstitutionId,
    postsChanged: (staffId, tx) => identity.endSessionsOf(staffId, tx),
  })
  await registry.load()
  const passes = createPasses({
    db,
    clock,
    can,
    content: readPasses(content('passes')),
    postsChanged: (staffId, tx) => identity.endSessionsOf(staffId, tx),
  })
  const describeDivision = (code: string) => registry.describeDivision(code).zh

  // Floor 2: what a case needs
  const city = catalogueCity(registry)
  const catalogue = createCatalogue({ db, clock, dir: catalogueDir, city })
  await catalogue.load().catch(async (fault: unknown) => {
    await db.close()
    throw fault
  })
  const publishing = createPublishing({
    ...{ catalogue, city, clock, publicUrl, paper: handouts },
    findSite: registry.getUnit,
  })
  const notices = createNotices({ db, clock, vault, dir: content('notices') })
  const tell = tellBy(registry, notices)
  const licences = createLicences({
    db,
    clock,
    vault,
    files,
    paper,
    signing,
    typesDir: content('licence-types'),
    organName: (id) => registry.getUnit(id).name.zh,
    publicUrl,
    can,
  })
  const sharing = openSharing(
    { db, vault, clock, calendar, dir: content('resources'), sources: options.sources, onError },
    registry,
    catalogue,
  )
  const identity = createIdentity({
    db,
    clock,
    vault,
    demo,
    passes,
    registry: { ...registry, findUnit: (id) => registry.findUnit(id) ?? agents.findUnit(id) },
    sendCode: (phone, code) =>
      notices.send(undefined, {
        key: `code:${newId(clock.now())}`,
        kind: 'sign-in-code',
        phone,
        params: { code, minutes: '5' },
      }),
    findItem: (id) => catalogue.listItems().find((item) => item.id === id)?.name,
    tell,
  })

  const sso = createSso({ db, clock, vault, registry, publicUrl, can, onError })

  // Floor 3: the spine
  const cases = createCases({
    db,
    clock,
    vault,
    files,
    calendar,
    calendarEdition: editionOfCalendar(content('calendars')),
    paper,
    signing,
    publicUrl,
    can,
    onError,
    templates: readDocumentTemplates(content('documents')),
    getItem: catalogue.getItem,
    whyClosed: catalogue.whyClosed,
    async checkIntake(actor, itemId) {
      checkMandate(actor, itemId)
      if ('device' in actor && actor.device) await kiosks.checkItem(actor.device, itemId)
      return agents.intakeOf(actor, itemId)
    },
    namesOfTakers: identity.mandates.namesOfTakers,
    isAtWindow: identity.isAtWindow,
    getVisit: identity.getVisit,
    bundles: catalogue.bundles,
    itemFor: catalogue.itemFor,
    editionsOf: catalogue.editionsOf,
    areaOf: (itemId) => districtOfVariant(itemId) ?? registry.cityCode(),
    findOrgan: registry.findOrgan,
    getUnit: registry.getUnit,
    organsToAsk: (division) => registry.organsWithPost(division, 'reviewer'),
    organsOf: registry.organsOf,
    placesWithPost: registry.placesWithPost,
    findStaff: registry.findStaffById,
    postsInForce: passes.postsInForce,
    staffAt: registry.staffAt,
    findSite: registry.findSite,
    siteDivision: registry.siteDivision,
    describeDivision,
    subjectFacts: registry.readSubject,
    licencesFor: licences.findFor,
    shared: sharing,
    deferralRules: catalogue.deferralRules,
    archiveRules: catalogue.archiveRules,
    licencesOf: async (caseId, subjectId) =>
      (await licences.listOf(subjectId)).filter((licence) => licence.caseId === caseId),
    licenceFile: licences.file,
    revokeLicence: async (licenceId, reason, replacedBy) => {
      if ((await licences.get(licenceId)).status !== 'revoked')
        await licences.revoke(licenceId, reason, systemActor('revocation'), replacedBy)
    },
    drawChart: catalogue.drawChart,
    tell,
    issueResult: issueResult(licences, clock),
  })

  // Items are written in the desk; who has a draft of one that ends is told
  const authoring = createAuthoring({
    db,
    clock,
    calendar,
    catalogue,
    can,
    area: registry.cityCode,
    onError,
    retired: async (itemId) => {
      const params = { itemName: (await catalogue.getItem(itemId)).content.name.zh }
      for (const subjectId of await cases.draftHolders(itemId))
        await tell({ key: `retired:${itemId}:${subjectId}`, kind: 'item-retired', params, subjectId })
    },
  })
  const powers = createPowers({ db, clock, catalogue, registry, can })

  // Floor 4: what reads what happened
  const supervision = createSupervision({ db, clock, calendar, dir: content('measures'), registry, catalogue, onError })
  cases.follow('supervision', supervision.work)

  // Other ways in
  const ways = createOtherWaysIn(
    { db, clock, vault, calendar, demo, publicUrl, content, onError },
    { registry, passes, catalogue, notices, identity, cases },
  )
  const { hall, kiosks, agents, integrators } = ways
  await agents.load()

  // HTTP
  const { app, routes } = await createHttp({
    authenticate: identity.authenticate,
    gate,
    findDevice: kiosks.find,
    findClient: integrators.clientOf,
    version: '0.1.0',
    publicUrl,
    ...(options.logLevel && { logLevel: options.logLevel }),
    ...(options.maxFileBytes && { maxFileBytes: options.maxFileBytes }),
    ...(options.proxies && { proxies: options.proxies }),
    ...(options.frameOrigins && { frameOrigins: options.frameOrigins }),
    openReads: openToOtherSites,
  })
  registryRoutes(app, registry, { itemLevels: async (id) => (await catalogue.getItem(id)).content.levels.accept })
  passRoutes(app, passes, { unitName: (id) => registry.getUnit(id).name, print: handouts.render })
  catalogueRoutes(app, catalogue)
  authoringRoutes(app, authoring, cases)
  publishingRoutes(app, publishing, catalogue)
  identityRoutes(app, identity, {
    publicUrl,
    licences,
    cases,
    ...(demo && { demoPeople: loadDemoPeople(content('demo')) }),
  })
  ssoRoutes(app, sso)
  licencesRoutes(app, licences)
  sharingRoutes(app, sharing)
  noticesRoutes(app, notices, { demonstration: demo })
  caseRoutes(app, cases)
  powersRoutes(app, powers)
  consistencyRoutes(app, powers)
  onboardingRoutes(app, powers)
  supervisionRoutes(app, supervision)
  otherWaysInRoutes(app, ways, { registry, publicUrl, clock })

  return {
    app,
    routes,
    db,
    clock,
    calendar,
    registry,
    passes,
    catalogue,
    authoring,
    identity,
    sso,
    licences,
    sharing,
    notices,
    cases,
    powers,
    supervision,
    hall,
    kiosks,
    agents,
    integrators,
    start() {
      cases.start()
      authoring.start()
      supervision.start()
      hall.start()
    },
    /** Stops taking requests, lets running work end, closes the database. */
    async close() {
      await app.close()
      await hall.stop()
      await supervision.stop()
      await authoring.stop()
      await cases.stop()
      await paper.close()
      await handouts.close()
      await db.close()
    },
  }
}
