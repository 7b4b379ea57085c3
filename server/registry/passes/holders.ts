// Whose pass holds on which day, for whoever plans ahead.

import type { Connection } from '../../platform/database/index.ts'
import type { PassRules } from './content.ts'
import { passesOf } from './standing.ts'
import { eventsOf } from './store.ts'

/** Tells of these staff whether a pass holds on a day; before passes are asked for everybody counts as having one. */
export async function passHolders(
  db: Connection,
  { neededFrom }: Pick<PassRules, 'neededFrom'>,
  staffIds: readonly string[],
): Promise<(staffId: string, on: string) => boolean> {
  const events = await eventsOf(db, staffIds)
  return (staffId, on) =>
    on < neededFrom ||
    passesOf(events.get(staffId) ?? []).some(
      ({ revoked, validFrom, validUntil }) => !revoked && validFrom <= on && on <= validUntil,
    )
}
