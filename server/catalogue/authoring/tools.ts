import type { Calendar } from '../../engines/worktime/index.ts'
import type { Clock } from '../../platform/clock/index.ts'
import type { Database } from '../../platform/database/index.ts'
import type { Actor } from '../../platform/http/index.ts'
import type { Catalogue } from '../catalogue.ts'

export type AuthoringOptions = {
  db: Database
  clock: Clock
  calendar: Calendar
  catalogue: Catalogue
  can(actor: Actor, action: string, resource?: { functions?: readonly string[]; division?: string }): boolean
  /** The division that items are for: the whole city. */
  area(): string
  /** Told when an item is retired, so that whoever has a draft of it hears. */
  retired(itemId: string): Promise<void>
  onError(error: unknown, context: string): void
}
export type Tools = AuthoringOptions
