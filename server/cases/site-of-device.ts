import type { Actor } from '../platform/http/index.ts'
import type { CityDoors } from './city.ts'

export const deviceOf = (actor: Actor) => ('subjectId' in actor ? actor.device : undefined)

/** A case begun at a terminal is received where it stands, when that is a place that receives the item. */
export function siteOfDevice(
  tools: Pick<CityDoors, 'getUnit'>,
  actor: Actor,
  levels: readonly string[],
): string | null {
  const device = deviceOf(actor)
  return device && levels.includes(tools.getUnit(device.site).level) ? device.site : null
}
