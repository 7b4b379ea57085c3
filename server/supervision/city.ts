// What the room asks of the rooms below it, as narrow shapes; server/main.ts wires them.

import type { Calendar } from '../engines/worktime/index.ts'
import type { Clock } from '../platform/clock/index.ts'
import type { Database } from '../platform/database/index.ts'

export type Bilingual = { zh: string; en: string }
export type PublishedItem = { id: string; name: Bilingual }
export type SupervisionOptions = {
  db: Database
  clock: Clock
  calendar: Calendar
  /** Folder of the measures. */
  dir: string
  registry: {
    getUnit(id: string): { id: string; name: Bilingual }
    describeDivision(code: string): Bilingual
  }
  catalogue: {
    /** The items published now; measures read their members by path. */
    listItems(): readonly PublishedItem[]
    /** Problem: not-found. */
    getItem(id: string): Promise<unknown>
  }
  onError(error: unknown, context: string): void
}
export type Names = ReturnType<typeof createNames>

/** Names for what the tables hold as ids. What is no longer known goes by its id. */
export function createNames({ registry, catalogue }: Pick<SupervisionOptions, 'registry' | 'catalogue'>) {
  const orId = (id: string, find: () => Bilingual): Bilingual => {
    try {
      return find()
    } catch {
      return { zh: id, en: id }
    }
  }
  return {
    unit: (id: string) => orId(id, () => registry.getUnit(id).name),
    division: (code: string) => orId(code, () => registry.describeDivision(code)),
    /** Names of all published items at once. */
    items(): (id: string) => Bilingual {
      const names = new Map(catalogue.listItems().map(({ id, name }) => [id, name]))
      return (id) => names.get(id) ?? { zh: id, en: id }
    },
  }
}
