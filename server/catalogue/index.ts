/**
 * The catalogue: what the city offers. Service items with their forms, materials and flows are files of a folder, checked as a whole
 * and published as immutable versions; here they are looked up, searched, explained to residents and drawn as charts.
 */
export { type Catalogue, type CatalogueOptions, createCatalogue } from './catalogue.ts'
export { type ChartOptions, drawControlChart, drawFlowChart } from './chart/chart.ts'
export { checkFolder } from './check-folder.ts'
export type { Guide, GuideStep, ItemSummary } from './guide.ts'
export type { Bilingual, Heading, Item, ItemContent, Level, Material, Satisfaction, StepOverride } from './item.ts'
export { CatalogueFault, type PackProblem, printProblem } from './pack-problem.ts'
export { catalogueRoutes } from './routes.ts'
export type { FacetCounts, Facets } from './search/search.ts'
export { type ItemStep, stepsOf } from './steps.ts'
