// When the steps of a demonstration case happened: on the working mornings before today.

import type { City } from './main.ts'

/** Working mornings from `daysAgo` working days before now on; never in the future. */
export class Opening {
  now: string
  readonly city: City
  readonly #end = Temporal.Now.instant()
  #day: Temporal.PlainDate
  #minute = 0

  constructor(city: City, daysAgo: number) {
    this.city = city
    this.#day = this.#end.toZonedDateTimeISO('Asia/Shanghai').toPlainDate()
    for (let left = daysAgo; left > 0; ) {
      this.#day = this.#day.subtract({ days: 1 })
      if (city.calendar.isWorkingDay(this.#day)) left--
    }
    this.now = this.#at()
  }

  later(workingDays: number): string {
    for (let left = workingDays; left > 0; ) {
      this.#day = this.#day.add({ days: 1 })
      if (this.city.calendar.isWorkingDay(this.#day)) left--
    }
    this.#minute += 17
    this.now = this.#at()
    return this.now
  }

  #at(): string {
    const morning = this.#day
      .toZonedDateTime({ timeZone: 'Asia/Shanghai', plainTime: '09:20' })
      .add({ minutes: this.#minute })
      .toInstant()
    return (Temporal.Instant.compare(morning, this.#end) < 0 ? morning : this.#end).toString()
  }
}
