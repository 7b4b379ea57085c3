// The city as loaded, in memory: every look-up by code or id is one step in a map, and going up the divisions is at most four.
// Built whole and replaced whole, so a reader never sees half of it.

import type { DivisionLevel } from '../engines/codes/index.ts'
import { type Bilingual, notFound } from '../platform/problem/index.ts'
import type { CityContent, Division, Organ, Site, Unit } from './city.ts'
import { createDivisionSearch } from './search-divisions.ts'

export type SiteFilter = { divisionCode?: string | undefined; levels?: readonly string[] | undefined }
export type LookUp = ReturnType<typeof createLookUp>

const upward: readonly string[] = ['community', 'subdistrict', 'district', 'city'] satisfies DivisionLevel[]

/** `former`: units that the content no longer has; they keep their names for what they once did, and get nothing new. */
export function createLookUp({ divisions, organs, sites }: CityContent, former: readonly Unit[] = []) {
  const byCode = new Map(divisions.map((division) => [division.code, division]))
  const children = Map.groupBy(divisions, ({ parentCode }) => parentCode)
  const organById = new Map(organs.map((organ) => [organ.id, organ]))
  const units = new Map<string, Unit>([...former, ...organs, ...sites].map((unit) => [unit.id, unit]))
  const sitesAt = Map.groupBy(
    sites.flatMap((site) => [site.divisionCode, ...site.serves].map((code) => ({ code, site }))),
    ({ code }) => code,
  )

  const findDivision = (code: string): Division | undefined => byCode.get(code)

  /** Problem: not-found. */
  function getDivision(code: string): Division {
    const division = byCode.get(code)
    if (!division) throw notFound(`没有区划 ${code}，请核对代码`, `No division ${code}; check the code`)
    return division
  }

  /** Nearest first: the division itself, then what it lies in; empty for an unknown code. */
  function chain(code: string): Division[] {
    const found: Division[] = []
    for (let at = byCode.get(code); at; at = at.parentCode === undefined ? undefined : byCode.get(at.parentCode))
      found.push(at)
    return found
  }

  /** The divisions directly below one; without a code, those below the city. Problem: not-found. */
  const listDivisions = (parentCode?: string): readonly Division[] =>
    (parentCode === undefined
      ? children.get(undefined)?.flatMap((city) => children.get(city.code) ?? [])
      : children.get(getDivision(parentCode).code)) ?? []

  /** The code of the city itself. */
  const cityCode = (): string => children.get(undefined)?.[0]?.code ?? ''

  /** Codes from the city down to the division itself. Problem: not-found. */
  const divisionPath = (code: string): string[] =>
    chain(getDivision(code).code)
      .map((division) => division.code)
      .reverse()

  /** The full name with everything above it; an unknown code is its own name, so that printing never fails. */
  const describeDivision = (code: string): Bilingual => describe(code, chain(code))
  function describe(code: string, chained: Division[]): Bilingual {
    const names = chained.map(({ name }) => name)
    if (names.length === 0) return { zh: code, en: code }
    const downward = names.map(({ zh }) => zh).reverse()
    return { zh: downward.join(''), en: names.map(({ en }) => en).join(', ') }
  }

  /** Places by what somebody types: name, pinyin or initials; each with its name below the city. */
  const searchDivisions = createDivisionSearch(divisions, (code) =>
    describe(
      code,
      chain(code).filter(({ level }) => level !== 'city'),
    ),
  )

  /**
   * The organ that does `organFunction` for a division at `level`; where there is none, the next one above. Throws an Error
   * when none does it at all, which is a fault of content.
   */
  function findOrgan(organFunction: string, level: string, divisionCode: string): Organ {
    const from = upward.indexOf(level)
    if (from < 0) throw new Error(`No level ${level}`)
    for (const division of chain(divisionCode)) {
      const organ = organById.get(`${organFunction}@${division.code}`)
      if (organ && upward.indexOf(division.level) >= from) return organ
    }
    throw new Error(`No organ does ${organFunction} for division ${divisionCode} at level ${level} or above`)
  }

  /** All organs that are there for a division: its own and those of the divisions it lies in, nearest first. Empty for an unknown code. */
  const organsFor = (divisionCode: string): Organ[] => {
    const places = chain(divisionCode).map(({ code }) => code)
    return places.flatMap((code) => organs.filter((organ) => organ.divisionCode === code))
  }

  /** All organs of a function, in the order of the city. */
  const organsOf = (organFunction: string): Organ[] => organs.filter((organ) => organ.function === organFunction)

  /** The sites of a division and of those it lies in, nearest first; each once. */
  const sitesFor = (divisionCode: string): Site[] => [
    ...new Set(chain(divisionCode).flatMap(({ code }) => (sitesAt.get(code) ?? []).map(({ site }) => site))),
  ]

  const findUnit = (id: string): Unit | undefined => units.get(id)

  /** Problem: not-found. */
  function getUnit(id: string): Unit {
    const unit = units.get(id)
    if (!unit) throw notFound(`没有机关或服务点 ${id}`, `No organ or site ${id}`)
    return unit
  }

  /**
   * The nearest site for a division: its station, else its subdistrict's centre, else its district's; of `levels` only. Where
   * none of those has one (yet), the nearest site above them receives, so that no application is without. Throws an Error
   * when there is none at all.
   */
  function findSite(divisionCode: string, levels: readonly string[] = upward): Site {
    const near = chain(divisionCode).flatMap(({ code }) => sitesAt.get(code) ?? [])
    const lowest = Math.min(...levels.map((level) => upward.indexOf(level)))
    const found =
      near.find(({ site }) => levels.includes(site.level)) ??
      near.find(({ site }) => upward.indexOf(site.level) > lowest)
    if (!found) throw new Error(`No site receives for division ${divisionCode} at ${levels.join(', ')} or above`)
    return found.site
  }

  /** Sites in a division (or serving one in it), by code; all of the city without one. */
  function listSites({ divisionCode, levels }: SiteFilter = {}): Site[] {
    const liesInside = (code: string) => chain(code).some((at) => at.code === divisionCode)
    return sites.filter(
      (site) =>
        (levels === undefined || levels.includes(site.level)) &&
        (divisionCode === undefined || [site.divisionCode, ...site.serves].some(liesInside)),
    )
  }

  /** The division a site stands in. Problem: not-found. */
  const siteDivision = (siteId: string): string => getUnit(siteId).divisionCode

  return {
    findDivision,
    getDivision,
    listDivisions,
    searchDivisions,
    organsOf,
    cityCode,
    divisionPath,
    describeDivision,
    findOrgan,
    organsFor,
    sitesFor,
    findUnit,
    getUnit,
    findSite,
    listSites,
    siteDivision,
  }
}
