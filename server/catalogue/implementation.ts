// The implementation code (实施编码, 31 characters, GB/T 39554.1): credit code of the organ that decides, authority level, item code. So
// one item has as many as there are organs that decide it: one for the city, one for each district, one for each subdistrict.

import { makeImplementationCode } from '../engines/codes/index.ts'
import type { Bilingual, ItemContent, Level } from './item.ts'

export type Implementation = {
  /** 12-digit division, and its name. */
  division: string
  divisionName: Bilingual
  organ: Bilingual
  creditCode: string
  code: string
}
/** What the catalogue asks of the city. */
export type City = {
  divisionsAt(level: Level): { code: string; name: Bilingual }[]
  findOrgan(organFunction: string, level: Level, division: string): { id: string; name: Bilingual }
  creditCodeOf(organId: string): string
  /** The sites that receive at these levels. */
  listSites(levels: readonly Level[]): CitySite[]
}
export type CitySite = { name: Bilingual; level: string; address: string; phone: string; hours: Bilingual }

/** 行使层级, GB/T 39046 A.2. */
export const levelCode: Record<Level, number> = { city: 3, district: 4, subdistrict: 5, community: 6 }

/** The implementation codes of an item, in all divisions or in one and those within it. */
export function implementationsOf(content: ItemContent, city: City, within?: string): Implementation[] {
  const level = content.levels.decide
  const prefix = (within ?? '').replace(/(000)+$/, '')
  return city
    .divisionsAt(level)
    .filter(({ code }) => code.startsWith(prefix))
    .map(({ code: division, name: divisionName }) => {
      const organ = city.findOrgan(content.function, level, division)
      const creditCode = city.creditCodeOf(organ.id)
      const code = makeImplementationCode(creditCode, levelCode[level], content.code)
      return { division, divisionName, organ: organ.name, creditCode, code }
    })
}
