/**
 * Identity: who acts, and what he may do. Accounts of residents, enterprises and staff; sign-in by code or by password and
 * one-time password; sessions; and the one authorisation policy of the house. Knows the registry only by narrow functions.
 */
export type { IdentityOptions, RegistryDoors, StaffMember, Subject, SubjectKey } from './context.ts'
export { createIdentity, type Identity } from './identity.ts'
export { can, gate, type Relation, type Resource, type Role, roles, rolesOf } from './policy.ts'
export type { OpenedSession } from './sessions.ts'
