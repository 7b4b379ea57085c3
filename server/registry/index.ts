/**
 * Registry: the city itself. Divisions, the organs and sites of each (content, in memory and in tables to join), staff with
 * their posts and passes, and the persons and enterprises whose numbers are kept encrypted.
 */
export type { Division, Organ, Site, Unit } from './city.ts'
export { createRegistry, type Registry } from './create-registry.ts'
export { loadCity } from './load-city.ts'
export { type OpeningDay, type OpeningHours, openingOn, type Span } from './opening-hours.ts'
export { type PassContent, readPasses } from './passes/content.ts'
export { passHolders } from './passes/holders.ts'
export { createPasses, type Passes } from './passes/passes.ts'
export { passRoutes } from './passes/routes.ts'
export { registryRoutes } from './registry-routes.ts'
export type { StaffMember } from './staff-posts.ts'
export type { NewSubjectFacts, SubjectFacts, SubjectKey, SubjectKind, SubjectSummary } from './subjects.ts'
