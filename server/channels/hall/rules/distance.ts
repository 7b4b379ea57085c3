// Distance as the crow flies on the sphere; within a city that is right to a few metres.

export type Point = readonly [longitude: number, latitude: number]
const earthMetres = 6_371_000

/** Metres between two points in degrees (haversine). */
export function metresBetween(one: Point, other: Point): number {
  const rad = (degrees: number) => (degrees * Math.PI) / 180
  const [dLon, dLat] = [rad(other[0] - one[0]), rad(other[1] - one[1])]
  const part = Math.sin(dLat / 2) ** 2 + Math.cos(rad(one[1])) * Math.cos(rad(other[1])) * Math.sin(dLon / 2) ** 2
  return Math.round(2 * earthMetres * Math.asin(Math.min(1, Math.sqrt(part))))
}
