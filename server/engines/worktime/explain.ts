// The due day, shown day by day: what an applicant, a clerk or a court would count on a wall calendar.
import type { Calendar, DayKind, Moment } from './calendar.ts'
import { type Clock, dueOn, firstCounted, suspendedSpans } from './clock.ts'

export type DayLine = {
  /** 'YYYY-MM-DD' */
  day: string
  kind: 'before-start' | 'counted' | 'day-off' | 'suspended'
  /** 1 … limit on a counted day */
  count?: number
  reason: { zh: string; en: string }
}

const kinds: Record<DayKind, { zh: string; en: string }> = {
  workday: { zh: '工作日', en: 'working day' },
  'make-up-workday': { zh: '调休上班', en: 'make-up working day' },
  weekend: { zh: '周末', en: 'weekend' },
  holiday: { zh: '节假日放假', en: 'public holiday' },
}
const receipt = { zh: '收到当日不计入', en: 'the day of receipt is not counted' }
const afterHours = { zh: '下班后收到，视为下一工作日收到', en: 'received after hours, as if on the next working day' }

const extended = ({ zh, en }: { zh: string; en: string }) => ({
  zh: `${zh}，延长的办理期限`,
  en: `${en}, of the extension`,
})

type Words = { zh: string; en: string }
const asRecorded = (reason: string): Words => ({ zh: reason, en: reason })

/**
 * Lists every calendar day from the start of the clock to its due day, with what it counts for and why. `nameOf`: the words for the
 * reason of a suspension.
 */
export function explainDue(clock: Clock, calendar: Calendar, now: Moment, nameOf = asRecorded): DayLine[] {
  const first = firstCounted(clock, calendar)
  const received = calendar.dayAt(calendar.position(clock.startedAt))
  const spans = suspendedSpans(clock, calendar, now)
  const { dueOn: due } = dueOn(clock, calendar, now)
  const own = clock.limitWorkingDays - (clock.extendedBy ?? 0)
  let count = 0

  function line(day: string): DayLine {
    const kind = calendar.dayKind(day)
    const rank = calendar.position(day)
    if (kind === 'weekend' || kind === 'holiday') return { day, kind: 'day-off', reason: kinds[kind] }
    if (rank < first) return { day, kind: 'before-start', reason: day < received ? afterHours : receipt }
    if (spans.some((span) => span.from <= rank && rank < span.to))
      return { day, kind: 'suspended', reason: notCounted(nameOf(reasonAt(clock, calendar, rank, now))) }
    count += 1
    return {
      day,
      kind: 'counted',
      count,
      reason: clock.extendedBy && count > own ? extended(kinds[kind]) : kinds[kind],
    }
  }

  const lines: DayLine[] = []
  for (let day = calendar.localDay(clock.startedAt); day <= due; day = nextDay(day)) lines.push(line(day))
  return lines
}

const reasonAt = (clock: Clock, calendar: Calendar, rank: number, now: Moment): string =>
  clock.suspensions.find(({ from, to }) => calendar.position(from) <= rank && rank < calendar.position(to ?? now))
    ?.reason ?? ''

const notCounted = ({ zh, en }: Words): Words => ({
  zh: `特别程序不计入：${zh}`,
  en: `not counted, special procedure: ${en}`,
})

const nextDay = (day: string) => Temporal.PlainDate.from(day).add({ days: 1 }).toString()
