/**
 * Cases (办件): the spine. Intake, handling, clocks, decision, documents, delivery, timeline. A command reads the case once, steps it in
 * memory and writes once; everything else in the house follows the log of events.
 */
export type { Verb } from './act.ts'
export type { CaseEvent, CaseRow, CaseState, CaseStatus, EventKind, Outcome } from './case.ts'
export { type Cases, type CasesOptions, createCases } from './cases.ts'
export { verifyChain } from './chain.ts'
export type { CityDoors, HeldLicence, Resource, SubjectFacts, Unit } from './city.ts'
export type { ItemContent } from './item.ts'
export type { ResultRequest } from './result-request.ts'
export { caseRoutes } from './routes.ts'
export type { LoggedEvent } from './store/log.ts'
export type { Message } from './telling.ts'
export { editionOfCalendar, readWorkingCalendar } from './working-calendar.ts'
