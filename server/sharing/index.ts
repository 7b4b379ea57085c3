/**
 * Sharing: what departments hold about a person or an enterprise, as resources with grants. A look-up is made for one draft or case, field by
 * field, within a time limit, and every one is on record for the person it is about. Knows no case: it holds an opaque id and a purpose.
 */

export { checkUses } from './check-uses.ts'
export type { SharingOptions } from './context.ts'
export { readResources, type SharedResource } from './resource.ts'
export { sharingRoutes } from './routes.ts'
export { createSharing, type Sharing } from './sharing.ts'
export type { Source, SourceAnswer } from './source.ts'
