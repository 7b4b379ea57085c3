// The list of powers (权责清单): a line for every item, power, level and holder, with the organs and sites of a district where one is chosen.
// Nothing of it is kept: it is read off the items that run and the registry each time, so it cannot say anything else than what happens.

import { type Level, type Power, type PowerHeld, powers, powersOf } from '../../catalogue/index.ts'
import { type Bilingual, getDistrict, type PowersTools } from '../city.ts'

export type PowerFilter = {
  district?: string | undefined
  domain?: string | undefined
  level?: string | undefined
  power?: string | undefined
  item?: string | undefined
  q?: string | undefined
}
type UnitRef = { id: string; name: Bilingual }
export type PowerLine = {
  item: { id: string; code: string; name: Bilingual; domain: string }
  power: Power
  by: PowerHeld['by']
  level: Level
  function: { key: string; name: Bilingual }
  steps: Bilingual[]
  /** True where the chosen district does the item its own way. */
  isVariant: boolean
  /** The organs or sites in the chosen district; empty without one. */
  units: UnitRef[]
}

/** The lines that a filter leaves. Problem: not-found (the district). */
export async function listPowers(tools: PowersTools, filter: PowerFilter): Promise<PowerLine[]> {
  const { catalogue } = tools
  const district = filter.district ? getDistrict(tools, filter.district).code : undefined
  const wanted = (filter.q ?? '').trim().toLowerCase()
  const items = catalogue
    .listItems()
    .filter(({ id, domain }) => (!filter.item || id === filter.item) && (!filter.domain || domain === filter.domain))
    .filter(({ name, code, aliases, function: key }) => {
      const texts = [name.zh, name.en, code, ...aliases, catalogue.functionName(key).zh, catalogue.functionName(key).en]
      return wanted === '' || texts.some((text) => text.toLowerCase().includes(wanted))
    })
  const rank = new Map(catalogue.listDomains().map(({ key }, i) => [key, i]))
  items.sort((a, b) => (rank.get(a.domain) ?? 0) - (rank.get(b.domain) ?? 0) || (a.code < b.code ? -1 : 1))
  const lines = await Promise.all(items.map(({ id }) => linesOf(tools, id, district)))
  return lines
    .flat()
    .filter(
      ({ level, power }) => (!filter.level || level === filter.level) && (!filter.power || power === filter.power),
    )
}

async function linesOf(tools: PowersTools, itemId: string, district: string | undefined): Promise<PowerLine[]> {
  const { catalogue } = tools
  const id = district ? catalogue.itemFor(itemId, district) : itemId
  const { content, flow } = await catalogue.getItem(id)
  const item = { id: itemId, code: content.code, name: content.name, domain: content.domain }
  const lines = powersOf({ content, flow }).map((held): PowerLine => {
    const level = held.by === 'site' ? held.level : levelThatHas(tools, held, district)
    return {
      item,
      power: held.power,
      by: held.by,
      level,
      function: { key: held.function, name: catalogue.functionName(held.function) },
      steps: held.steps,
      isVariant: id !== itemId,
      units: district && held.by !== 'online' ? unitsOf(tools, { ...held, level }, district) : [],
    }
  })
  return lines.sort((a, b) => powers.indexOf(a.power) - powers.indexOf(b.power))
}

/** Where a function has no organ at a level, the next one above acts: the level that really does it. */
function levelThatHas({ registry }: PowersTools, held: PowerHeld, district: string | undefined): Level {
  const at = district ?? registry.listDivisions()[0]?.code ?? ''
  const subdistrict = registry.listDivisions(at)[0]
  const community = subdistrict && registry.listDivisions(subdistrict.code)[0]
  return registry.findOrgan(held.function, held.level, (community ?? subdistrict)?.code ?? at).level
}

/** The organs or sites of a district that hold a power. */
function unitsOf({ registry }: PowersTools, { by, level, function: key }: PowerHeld, district: string): UnitRef[] {
  const ref = ({ id, name }: UnitRef) => ({ id, name })
  if (by === 'site')
    return registry
      .listSites(level === 'city' ? { levels: ['city'] } : { divisionCode: district, levels: [level] })
      .map(ref)
  const subdistricts = registry.listDivisions(district)
  const places =
    level === 'city' || level === 'district'
      ? [district]
      : level === 'subdistrict'
        ? subdistricts.map(({ code }) => code)
        : subdistricts.flatMap(({ code }) => registry.listDivisions(code).map((community) => community.code))
  const organs = new Map(places.map((code) => registry.findOrgan(key, level, code)).map((organ) => [organ.id, organ]))
  return [...organs.values()].map(ref)
}
