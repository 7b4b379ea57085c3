/** The one source of time: real in production, set by hand in tests. */
export { type Clock, createTestClock, dateIn, minuteIn, systemClock, type TestClock } from './clock.ts'
