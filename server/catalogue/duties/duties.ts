// What the catalogue says about duties beside the items: which powers were handed down when (下放), where government service ends, and by
// when an item must have entered which level of site (应进必进). All of it is content; these are its shapes.

import type { Bilingual, Level } from '../item.ts'
import type { Power } from './powers-of.ts'

export type Mark = 'sourced' | 'assumed'
export type Devolution = {
  item: string
  power: Power
  from: Level
  to: Level
  /** 12-digit codes: the city, or the districts that it holds for. */
  divisions: string[]
  /** ISO day. */
  on: string
  basis: { name: string; clause?: string; mark: Mark }
  note?: Bilingual
  mark: Mark
}
export type Boundary = {
  key: 'government-service' | 'self-government' | 'market-service'
  name: Bilingual
  description: Bilingual
  matters: { name: Bilingual; who: Bilingual; note?: Bilingual; mark: Mark }[]
}
/** By when items of some domains (or some items by name) must have entered the sites of a level. */
export type EntryRule = {
  level: Level
  domains?: string[]
  items?: string[]
  by: string
  clause: string
  note?: Bilingual
  mark: Mark
}
export type EntryPlan = {
  source: string
  rules: EntryRule[]
  /** What a district has set for itself, by 12-digit code. */
  districts: { code: string; rules: EntryRule[] }[]
}
/** What had entered before the platform kept the record: seeds of the demonstration. */
export type KnownEntry = {
  level: Level
  districts: string[]
  domains?: string[]
  items?: string[]
  except?: string[]
  on: string
}
/** An exception of the demonstration; staff by user name. */
export type KnownException = {
  item: string
  district: string
  level: Level
  reason: string
  expiresOn: string
  askedOn: string
  askedBy: string
  decidedOn?: string
  decidedBy?: string
}
export type Duties = {
  devolutions: readonly Devolution[]
  boundaries: readonly Boundary[]
  entryPlan: EntryPlan | undefined
  knownEntries: readonly KnownEntry[]
  knownExceptions: readonly KnownException[]
}
export const noDuties: Duties = {
  devolutions: [],
  boundaries: [],
  entryPlan: undefined,
  knownEntries: [],
  knownExceptions: [],
}
