/**
 * Work time: limits in working days on the calendar that the State Council announces year by year, with make-up workdays,
 * office hours and suspensions. A year that is not announced is computed with what is certain, and says that it is provisional.
 * Values are ISO strings, because clocks are stored as JSON; Temporal does the reading of instants and zones.
 */
export { type Calendar, createCalendar, type DayKind, type Moment } from './calendar.ts'
export {
  type CalendarData,
  type CalendarYear,
  calendarDataOf,
  calendarProblems,
  type OfficeHours,
} from './calendar-data.ts'
export {
  type Clock,
  type Colour,
  colour,
  type Due,
  dueOn,
  extend,
  isProvisional,
  isSuspended,
  remainingWorkingDays,
  resume,
  type Suspension,
  startClock,
  stop,
  suspend,
  usedWorkingDays,
} from './clock.ts'
export { type DayLine, explainDue } from './explain.ts'
