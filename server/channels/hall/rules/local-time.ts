// Times of a hall are local (Asia/Shanghai): 'HH:MM' within a day, 'YYYY-MM-DD' for the day, an instant for what happened.

const zone = 'Asia/Shanghai'

/** '09:30' → 570. */
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** 570 → '09:30'. */
export const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** The instant of a local time on a day. */
export const instantAt = (on: string, time: string): Temporal.Instant =>
  Temporal.PlainDate.from(on)
    .toZonedDateTime(zone)
    .add({ minutes: minutesOf(time) })
    .toInstant()

/** Minutes of the day, with the seconds as fraction. */
export function minuteOfDay(now: Temporal.Instant): number {
  const { hour, minute, second } = now.toZonedDateTimeISO(zone)
  return hour * 60 + minute + second / 60
}

/** Whole seconds from one instant to another, as ISO texts. */
export const secondsBetween = (from: string, to: string): number =>
  Math.round((Temporal.Instant.from(to).epochMilliseconds - Temporal.Instant.from(from).epochMilliseconds) / 1000)
