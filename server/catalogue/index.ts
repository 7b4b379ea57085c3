/**
 * The catalogue: what the city offers. Service items with their forms, materials and flows are files of a folder, checked as a whole
 * and published as immutable versions; here they are looked up, searched, explained to residents and drawn as charts.
 */
export { type Authoring, createAuthoring } from './authoring/authoring.ts'
export { authoringRoutes } from './authoring/routes.ts'
export { type Answers, type BundleContent, takenFrom } from './bundle/bundle.ts'
export type { Derived } from './bundle/derive.ts'
export type { JoinedMaterial, LinkedMaterial } from './bundle/join-materials.ts'
export { type Catalogue, createCatalogue } from './catalogue.ts'
export { checkFolder, faultsOfFolder } from './check-folder.ts'
export type { Boundary, Devolution, Duties, EntryPlan, EntryRule } from './duties/duties.ts'
export { type Power, type PowerHeld, powers, powersOf } from './duties/powers-of.ts'
export type { Guide, ItemSummary } from './guide.ts'
export type { City, CitySite } from './implementation.ts'
export type { Item, ItemContent, Level } from './item.ts'
export { CatalogueFault, type PackProblem, printProblem } from './pack-problem.ts'
export { createPublishing } from './publishing/publishing.ts'
export { publishingRoutes } from './publishing/routes.ts'
export { catalogueRoutes } from './routes.ts'
export { readSource } from './source.ts'
export { compareItems, type Difference } from './variants/compare.ts'
export type { FileException, PackVariant } from './variants/variant.ts'
