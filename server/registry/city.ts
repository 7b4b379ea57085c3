// The nouns of the city.

import type { DivisionLevel } from '../engines/codes/index.ts'
import type { Bilingual } from '../platform/problem/index.ts'
import type { OpeningHours } from './opening-hours.ts'

export type Division = {
  /** 12 digits */
  code: string
  level: DivisionLevel
  name: Bilingual
  /** The code one level up; the city has none. */
  parentCode: string | undefined
}

/** Who can hold a task: an organ (机关) or a site (公共服务中心、公共服务站). */
export type Unit = {
  /** `<function>@<division>`, `centre@<division>` or `station@<division>` */
  id: string
  kind: 'organ' | 'site'
  name: Bilingual
  divisionCode: string
  level: DivisionLevel
  /** What an organ does; a site has none. */
  function?: string
}

export type Organ = Unit & { kind: 'organ'; function: string }

export type Site = Unit & {
  kind: 'site'
  siteKind: 'centre' | 'station'
  address: string
  /** When it is open, and the same as text. */
  opening: OpeningHours
  hours: Bilingual
  phone: string
  windows: number
  /** Other divisions at its level that it receives for. */
  serves: readonly string[]
  director?: string
  /** Longitude and latitude, WGS 84 degrees. */
  coordinates?: readonly [number, number]
}

export type CityContent = { divisions: readonly Division[]; organs: readonly Organ[]; sites: readonly Site[] }
