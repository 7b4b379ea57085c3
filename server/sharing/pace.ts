// How many look-ups a resource bears: so many a minute and no more, counted in this process. Whoever comes too fast is told «busy».

import type { Clock } from '../platform/clock/index.ts'
import type { SharedResource } from './resource.ts'

export type Pace = { allows(resource: Pick<SharedResource, 'key' | 'limits'>): boolean }

export function createPace(clock: Pick<Clock, 'now'>): Pace {
  const counts = new Map<string, { minute: number; count: number }>()
  return {
    allows({ key, limits }) {
      const minute = Math.floor(clock.now().epochMilliseconds / 60_000)
      const now = counts.get(key)
      const count = now?.minute === minute ? now.count + 1 : 1
      counts.set(key, { minute, count })
      return count <= limits.perMinute
    },
  }
}
