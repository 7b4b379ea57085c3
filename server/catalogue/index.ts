/**
 * Catalogue (公共服务目录): what the city offers. Items as files, published as immutable versions, compiled for those who run them, told to
 * those who read them.
 */
export { type Catalogue, createCatalogue, type Loaded } from './catalogue.ts'
export type { Item } from './item.ts'
export type { ItemContent, Level } from './item-content.ts'
export { type FileProblem, readFolder } from './read-folder.ts'
