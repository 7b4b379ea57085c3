// The files of the registry → the city. Checking goes on after a fault, so that an author sees all of them at once.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Static, TSchema } from 'typebox'
import { Value } from 'typebox/value'
import { parse } from 'yaml'
import { parseDivisionCode } from '../engines/codes/index.ts'
import type { CityContent, Division, Organ, Site } from './city.ts'
import { DivisionsFile, FunctionsFile, SitesFile } from './city-files.ts'
import { type OpeningHours, readSpans, readWeek, sayWeek } from './opening-hours.ts'
import { nameFrom } from './place-name.ts'

type City = ReadonlyMap<string, Division>
type Say = (fault: string) => void

/** Reads and checks divisions.json, functions.yaml and sites.yaml of `dir`. Throws one Error that lists every fault with its file. */
export function loadCity(dir: string): CityContent {
  const faults: string[] = []
  const sayOf =
    (name: string): Say =>
    (fault) =>
      faults.push(`${name}: ${fault}`)
  function read<T extends TSchema>(name: string, schema: T): Static<T> | undefined {
    try {
      const text = readFileSync(join(dir, name), 'utf8')
      const value: unknown = name.endsWith('.json') ? JSON.parse(text) : parse(text)
      if (Value.Check(schema, value)) return value
      for (const { instancePath, message } of Value.Errors(schema, value)) sayOf(name)(`${instancePath} ${message}`)
    } catch (error) {
      sayOf(name)((error as Error).message)
    }
    return undefined
  }
  const places = read('divisions.json', DivisionsFile)
  const functions = read('functions.yaml', FunctionsFile)
  const receiving = read('sites.yaml', SitesFile)
  const divisions = divisionsOf(places?.divisions ?? [], sayOf('divisions.json'))
  const city: City = new Map(divisions.map((division) => [division.code, division]))
  // Without divisions every place is unknown, which says nothing about the other files.
  const organs = places && functions ? organsOf(functions, city, sayOf('functions.yaml')) : []
  const sites = places && receiving ? sitesOf(receiving, city, sayOf('sites.yaml')) : []
  if (faults.length > 0) throw new Error(`The registry in ${dir} was not loaded:\n${[...new Set(faults)].join('\n')}`)
  return { divisions, organs, sites }
}

function divisionsOf(rows: DivisionsFile['divisions'], say: Say): Division[] {
  const found = new Map<string, Division>()
  for (const { code, zh, en } of rows) {
    const place = parseDivisionCode(code)
    if (!place.ok || place.value.code !== code) say(`${code} is no 12-digit division code`)
    else if (found.has(code)) say(`${code} stands twice`)
    else found.set(code, { code, level: place.value.level, name: { zh, en }, parentCode: place.value.parent })
  }
  for (const { code, parentCode } of found.values())
    if (parentCode !== undefined && !found.has(parentCode)) say(`${code} lies in ${parentCode}, which is not listed`)
  return [...found.values()].sort((a, b) => (a.code < b.code ? -1 : 1))
}

function organsOf({ functions, overrides = {} }: FunctionsFile, city: City, say: Say): Organ[] {
  const keys = new Set<string>()
  const organs = new Map<string, Organ>()
  for (const { key, organs: patterns } of functions) {
    if (keys.has(key)) say(`${key} stands twice`)
    keys.add(key)
    for (const { code, level } of city.values()) {
      const pattern = patterns[level]
      if (!pattern) continue
      const id = `${key}@${code}`
      const name =
        overrides[id] ?? nameFrom(pattern, code, city, (hole) => say(`${key} at ${level}: nothing for ${hole}`))
      organs.set(id, { id, kind: 'organ', function: key, name, divisionCode: code, level })
    }
  }
  for (const id of Object.keys(overrides)) if (!organs.has(id)) say(`overrides ${id}, which is no organ`)
  return [...organs.values()]
}

function openingFrom(
  week: SitesFile['defaults']['week'],
  exceptions: NonNullable<SitesFile['defaults']['exceptions']>,
  say: Say,
): OpeningHours {
  return {
    week: readWeek(week, say),
    exceptions: Object.fromEntries(
      Object.entries(exceptions).map(([day, { open, why }]) => [day, { open: readSpans(open, say), why }]),
    ),
  }
}

type Place = Partial<SitesFile['centres'][number]> & { address: string; windows: number }

function sitesOf({ defaults, names, centres, stations }: SitesFile, city: City, say: Say): Site[] {
  const sites = new Map<string, Site>()
  const sayHole = (hole: string) => say(`nothing for ${hole}`)
  function add(siteKind: Site['siteKind'], code: string, place: Place): void {
    const { name, serves = [], week = defaults.week, exceptions = {}, ...facts } = place
    const id = `${siteKind}@${code}`
    const at = city.get(code)
    for (const each of serves) if (!city.has(each)) say(`${id} serves ${each}, which is no division`)
    if (!at) {
      say(`${id} is in no known division`)
      return
    }
    if ((siteKind === 'station') !== (at.level === 'community')) say(`${id} cannot be at level ${at.level}`)
    if (sites.has(id)) say(`${id} stands twice`)
    const opening = openingFrom(week, { ...defaults.exceptions, ...exceptions }, (fault) => say(`${id} ${fault}`))
    sites.set(id, {
      phone: defaults.phone,
      ...facts,
      opening,
      hours: sayWeek(opening.week),
      id,
      kind: 'site',
      siteKind,
      name: name ?? nameFrom(names[at.level], code, city, sayHole),
      divisionCode: code,
      level: at.level,
      serves,
    })
  }
  for (const { division, ...facts } of centres) add('centre', division, facts)

  const { overrides = {}, within, address, windows } = stations
  for (const code of within) if (city.get(code)?.level !== 'subdistrict') say(`stations within ${code}, no subdistrict`)
  for (const { code, parentCode } of city.values()) {
    if (parentCode === undefined || !within.includes(parentCode)) continue
    const standsAt = nameFrom({ zh: address, en: '' }, code, city, sayHole).zh
    add('station', code, { address: standsAt, windows, ...overrides[code] })
  }
  for (const code of Object.keys(overrides)) if (!sites.has(`station@${code}`)) say(`no station ${code} to override`)
  return [...sites.values()].sort((a, b) => (a.divisionCode < b.divisionCode ? -1 : 1))
}
