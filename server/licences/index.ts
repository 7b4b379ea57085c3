/**
 * Licences: the certificates of the city as signed files. Issued once per order, verifiable by anybody who holds one, taken
 * back by the organ that issued it, and used instead of paper when a material asks for it. Knows no case.
 */
export type { LicencesOptions } from './context.ts'
export type { IssueOrder } from './issue.ts'
export { fieldsFrom, type Licence, type LicenceStatus, type LicenceView } from './licence.ts'
export { createLicences, type Licences } from './licences.ts'
export { demoCreditCodeOf } from './organ-code.ts'
export { licencesRoutes } from './routes.ts'
export { type LicenceType, readLicenceTypes } from './type.ts'
