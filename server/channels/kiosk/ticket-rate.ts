// A terminal draws for whoever stands before it; so many tickets of nobody in so many minutes are more than people can touch. assumed: 20 in 5.

import type { Clock } from '../../platform/clock/index.ts'
import { problem } from '../../platform/problem/index.ts'

const most = 20
const minutes = 5

/** Counts tickets of unknown visitors by terminal, in this process. */
export function createTicketRate(clock: Clock) {
  const drawn = new Map<string, Temporal.Instant[]>()
  /** Problem: too-many. */
  return (deviceId: string): void => {
    const now = clock.now()
    const since = now.subtract({ minutes })
    const latest = (drawn.get(deviceId) ?? []).filter((at) => Temporal.Instant.compare(at, since) > 0)
    const [first] = latest
    if (latest.length >= most && first)
      throw problem(
        'too-many',
        {
          zh: `这台终端 ${minutes} 分钟内已取 ${most} 张号，请稍后再取，或者刷身份证取号、到服务台取号`,
          en: `This terminal gave out ${most} tickets in ${minutes} minutes: wait a little, show your identity card, or ask at the desk`,
        },
        { retryAfter: Math.max(1, Math.ceil(first.add({ minutes }).since(now).total('seconds'))) },
      )
    drawn.set(deviceId, [...latest, now])
  }
}
