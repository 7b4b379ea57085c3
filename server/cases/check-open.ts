import { problem } from '../platform/problem/index.ts'
import type { CityDoors } from './city.ts'

/** Problem: conflict while the item is suspended or retired. */
export function checkOpen({ whyClosed }: Pick<CityDoors, 'whyClosed'>, itemId: string): void {
  const closed = whyClosed(itemId)
  if (closed) throw problem('conflict', closed)
}
