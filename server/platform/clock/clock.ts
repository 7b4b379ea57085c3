// Time as the house reads it: a clock, and what day and minute it is in the city.

export type Clock = {
  now(): Temporal.Instant
  /** Today in Asia/Shanghai. */
  today(): Temporal.PlainDate
}
export type TestClock = Clock & { set(iso: string): void; advance(duration: Temporal.DurationLike): void }

/** The day of an instant in Asia/Shanghai. */
export const dateIn = (now: Temporal.Instant) => now.toZonedDateTimeISO('Asia/Shanghai').toPlainDate()

/** The minute in the city: '2026-03-02 09:05'. */
export const minuteIn = (at: Temporal.Instant): string =>
  at.toZonedDateTimeISO('Asia/Shanghai').toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ')

export const systemClock: Clock = {
  now: () => Temporal.Now.instant(),
  today: () => dateIn(Temporal.Now.instant()),
}

/** A clock that stands still until told: `iso` with offset, e.g. `2026-03-02T09:00+08:00`. */
export function createTestClock(iso: string): TestClock {
  let now = Temporal.Instant.from(iso)
  return {
    now: () => now,
    today: () => dateIn(now),
    set: (next) => {
      now = Temporal.Instant.from(next)
    },
    advance: (duration) => {
      now = now.toZonedDateTimeISO('Asia/Shanghai').add(duration).toInstant()
    },
  }
}
