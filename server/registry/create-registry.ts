// The registry put together. The city (divisions, organs, sites) is small and read all the time: it is answered from memory and changes
// by loading the files anew. Subjects and staff are many and private: they are asked of the database.

import type { Clock } from '../platform/clock/index.ts'
import type { Vault } from '../platform/crypto/index.ts'
import type { Connection, Database } from '../platform/database/index.ts'
import type { Organ, Unit } from './city.ts'
import { loadCity } from './load-city.ts'
import { createLookUp, type LookUp } from './look-up.ts'
import { createStaff } from './staff-posts.ts'
import { saveCity } from './store/city.ts'
import { unitsWithPost } from './store/staff.ts'
import { createSubjects } from './subjects.ts'

export type Registry = ReturnType<typeof createRegistry>

/** `dir`: the folder with divisions.json, functions.yaml and sites.yaml. Look-ups know the city after `load`. */
export function createRegistry(options: {
  db: Database
  vault: Vault
  clock: Clock
  dir: string
  /** Units of posts that are neither organs nor sites. */
  isOtherUnit?(id: string): boolean
  /** Told within the transaction that gives somebody other posts. */
  postsChanged?(staffId: string, tx: Connection): Promise<void>
}) {
  const { db, clock, dir, postsChanged, isOtherUnit = () => false } = options
  let city: LookUp = createLookUp({ divisions: [], organs: [], sites: [] })
  const getUnit: LookUp['getUnit'] = (id) => city.getUnit(id)
  return {
    /** Reads the files, brings the tables in line, then answers from the new city. All or nothing: throws one Error with all faults. */
    async load(): Promise<void> {
      const content = loadCity(dir)
      const former = await saveCity(db, content)
      city = createLookUp(content, former)
    },
    findDivision: ((code) => city.findDivision(code)) as LookUp['findDivision'],
    getDivision: ((code) => city.getDivision(code)) as LookUp['getDivision'],
    cityCode: () => city.cityCode(),
    listDivisions: ((parentCode) => city.listDivisions(parentCode)) as LookUp['listDivisions'],
    searchDivisions: ((typed) => city.searchDivisions(typed)) as LookUp['searchDivisions'],
    divisionPath: ((code) => city.divisionPath(code)) as LookUp['divisionPath'],
    describeDivision: ((code) => city.describeDivision(code)) as LookUp['describeDivision'],
    findOrgan: ((organFunction, level, divisionCode) =>
      city.findOrgan(organFunction, level, divisionCode)) as LookUp['findOrgan'],
    organsFor: ((divisionCode) => city.organsFor(divisionCode)) as LookUp['organsFor'],
    /** Those of `organsFor` a division where somebody holds a post. */
    async organsWithPost(divisionCode: string, post: string): Promise<Organ[]> {
      const organs = city.organsFor(divisionCode)
      const held = new Set(
        await unitsWithPost(
          db,
          organs.map(({ id }) => id),
          post,
        ),
      )
      return organs.filter(({ id }) => held.has(id))
    },
    /** Organs of a function where somebody holds a post. */
    async organsOf(organFunction: string, post: string): Promise<Organ[]> {
      const organs = city.organsOf(organFunction)
      const held = new Set(
        await unitsWithPost(
          db,
          organs.map(({ id }) => id),
          post,
        ),
      )
      return organs.filter(({ id }) => held.has(id))
    },
    /** Organs and sites for a division where somebody holds a post. */
    async placesWithPost(divisionCode: string, post: string): Promise<Unit[]> {
      const places = [...city.organsFor(divisionCode), ...city.sitesFor(divisionCode)]
      const ids = places.map(({ id }) => id)
      const held = new Set(await unitsWithPost(db, ids, post))
      return places.filter(({ id }) => held.has(id))
    },
    findUnit: ((id) => city.findUnit(id)) as LookUp['findUnit'],
    getUnit,
    findSite: ((divisionCode, levels) => city.findSite(divisionCode, levels)) as LookUp['findSite'],
    listSites: ((filter) => city.listSites(filter)) as LookUp['listSites'],
    siteDivision: ((siteId) => city.siteDivision(siteId)) as LookUp['siteDivision'],
    ...createSubjects(options),
    ...createStaff({
      ...{ db, clock },
      checkUnit: (id) => void (isOtherUnit(id) || getUnit(id)),
      ...(postsChanged && { postsChanged }),
    }),
  }
}
