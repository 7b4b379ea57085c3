import { readWorkingCalendar } from '../../server/cases/index.ts'

/** A working day to come, on which halls are open: a browser drops sessions that ended before its own time. */
export function ordinaryDay(): Temporal.PlainDate {
  const calendar = readWorkingCalendar('catalogue/calendars')
  let on = Temporal.Now.plainDateISO('Asia/Shanghai').add({ days: 2 })
  while (calendar.dayKind(on) !== 'workday' || (on.month === 12 && on.day === 31)) on = on.add({ days: 1 })
  return on
}
