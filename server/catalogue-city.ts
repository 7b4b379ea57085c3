// What the catalogue asks of the city, answered by the registry: two rooms that do not know each other.

import type { City } from './catalogue/index.ts'
import { demoCreditCodeOf } from './licences/index.ts'
import type { Registry } from './registry/index.ts'

/** Divisions, organs and sites for guides. */
export function catalogueCity(registry: Registry): City {
  const districts = () => registry.listDivisions()
  const cityCode = () => districts()[0]?.parentCode ?? ''
  const below = (codes: readonly { code: string }[]) => codes.flatMap(({ code }) => registry.listDivisions(code))
  const divisions = {
    city: () => [registry.getDivision(cityCode())],
    district: districts,
    subdistrict: () => below(districts()),
    community: () => below(below(districts())),
  }
  return {
    divisionsAt: (level) => divisions[level]().map(({ code, name }) => ({ code, name })),
    findOrgan: registry.findOrgan,
    creditCodeOf: demoCreditCodeOf,
    listSites: (levels) =>
      registry
        .listSites({ levels })
        .map(({ name, level, address, phone, hours }) => ({ name, level, address, phone, hours })),
  }
}
