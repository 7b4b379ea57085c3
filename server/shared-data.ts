// Shared data, wired to the rooms around it: who provides a resource is in the registry, what an item is called in the catalogue.

import type { Catalogue } from './catalogue/index.ts'
import type { Calendar } from './engines/worktime/index.ts'
import { can } from './identity/index.ts'
import type { Clock } from './platform/clock/index.ts'
import type { Vault } from './platform/crypto/index.ts'
import type { Database } from './platform/database/index.ts'
import type { Registry } from './registry/index.ts'
import { createSharing, type Source } from './sharing/index.ts'

type Ground = {
  db: Database
  vault: Vault
  clock: Clock
  calendar: Calendar
  dir: string
  /** What stands behind resources that are not local copies, by resource. */
  sources?: Readonly<Record<string, Source>> | undefined
  onError(error: unknown, context: string): void
}

export const openSharing = ({ sources, ...ground }: Ground, registry: Registry, catalogue: Catalogue) =>
  createSharing({
    ...ground,
    ...(sources && { sources }),
    can,
    findOrgan: registry.findOrgan,
    unitName: (id) => registry.findUnit(id)?.name ?? { zh: id, en: id },
    cityCode: registry.cityCode,
    summary: async (subjectId) => {
      const { name, idMasked } = await registry.getSubject(subjectId)
      return { name, idMasked }
    },
    itemName: (id) =>
      catalogue.getItem(id).then(
        ({ content }) => content.name,
        () => undefined,
      ),
  })
