/**
 * Identity: who acts, and what he may do. Accounts of residents, enterprises and staff; sign-in by code or by password and
 * one-time password; sessions; and the one authorisation policy of the house. Knows the registry only by narrow functions.
 */
export type { IdentityOptions, RegistryDoors } from './context.ts'
export { type DemoPeople, loadDemoPeople } from './demo-people.ts'
export { createIdentity, type Identity } from './identity.ts'
export { checkMandate } from './mandates/index.ts'
export { can, gate, openToOtherSites, type Resource, type Role, roles } from './policy.ts'
export { identityRoutes } from './routes.ts'
export type { OpenedSession } from './sessions.ts'
