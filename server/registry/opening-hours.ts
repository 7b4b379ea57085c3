// When a site is open (办公时间): weekly hours, changed by the working calendar and by exceptions of single days. People read a text
// made of them, so that the text and what the booking allows never differ. A make-up workday on a weekend is open like a Monday
// to Friday day (the hours of Friday); a statutory holiday is closed whatever the week says; an exception beats both.

import type { DayKind } from '../engines/worktime/index.ts'
import type { Bilingual } from '../platform/problem/index.ts'

/** Local times 'HH:MM'. */
export type Span = { from: string; until: string }
/** Monday first. */
export type Week = readonly (readonly Span[])[]
export type OpeningException = { open: readonly Span[]; why: Bilingual }
export type OpeningHours = { week: Week; exceptions: Readonly<Record<string, OpeningException>> }
/** The spans of one day, and why there are none or others than usual. */
export type OpeningDay = { spans: readonly Span[]; why?: Bilingual }

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const dayZh = ['周一', '周二', '周三', '周四', '周五', '周六', '周日']
const dayEn = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** Reads '09:00-12:00'; undefined when it is no span of a day. */
export function readSpan(text: string): Span | undefined {
  const match = /^([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-4]):([0-5]\d)$/.exec(text)
  if (!match) return undefined
  const [from = '', until = ''] = text.split('-')
  return from < until && until <= '24:00' ? { from, until } : undefined
}

/** Reads `{ mon-fri: ['09:00-12:00'], sat: […] }`; says to `fault` what is wrong. */
export function readWeek(raw: Readonly<Record<string, readonly string[]>>, fault: (text: string) => void): Week {
  const week: Span[][] = days.map(() => [])
  const named = new Set<number>()
  for (const [key, texts] of Object.entries(raw)) {
    const [first = '', last = first] = key.split('-')
    const [from, to] = [days.indexOf(first), days.indexOf(last)]
    if (from < 0 || to < from) fault(`${key} is no day or range of days (mon … sun, mon-fri)`)
    for (let day = from; from >= 0 && day <= to; day++) {
      if (named.has(day)) fault(`${days[day]} stands twice in the week`)
      named.add(day)
      week[day] = readSpans(texts, fault)
    }
  }
  return week
}

/** Spans in order that do not overlap. */
export function readSpans(texts: readonly string[], fault: (text: string) => void): Span[] {
  const spans = texts.flatMap((text) => {
    const span = readSpan(text)
    if (!span) fault(`${text} is no span like 09:00-12:00`)
    return span ?? []
  })
  spans.forEach((span, index) => {
    const before = spans[index - 1]
    if (before && before.until > span.from) fault(`${span.from}-${span.until} overlaps what stands before it`)
  })
  return spans
}

/** The week as people read it: 周一至周五 9:00–12:00、14:00–18:00. */
export function sayWeek(week: Week): Bilingual {
  const runs: { from: number; to: number; spans: readonly Span[] }[] = []
  week.forEach((spans, day) => {
    const last = runs.at(-1)
    if (spans.length === 0) return
    if (last && last.to === day - 1 && sayKey(last.spans) === sayKey(spans)) last.to = day
    else runs.push({ from: day, to: day, spans })
  })
  if (runs.length === 0) return { zh: '不对外办公', en: 'Not open to the public' }
  const range = (names: string[], from: number, to: number, between: string) =>
    from === to ? `${names[from]}` : `${names[from]}${between}${names[to]}`
  return {
    zh: runs
      .map(({ from, to, spans }) => `${range(dayZh, from, to, '至')} ${spans.map(sayTimes).join('、')}`)
      .join('、'),
    en: runs
      .map(({ from, to, spans }) => `${range(dayEn, from, to, '–')} ${spans.map(sayTimes).join(', ')}`)
      .join(', '),
  }
}

const sayKey = (spans: readonly Span[]): string => spans.map(({ from, until }) => `${from}${until}`).join()
const short = (time: string): string => time.replace(/^0/, '')
const sayTimes = ({ from, until }: Span): string => `${short(from)}–${short(until)}`

/** The spans of a day: `weekday` 1 is Monday; `kind` as the working calendar has it. */
export function openingOn(hours: OpeningHours, day: string, weekday: number, kind: DayKind): OpeningDay {
  const exception = hours.exceptions[day]
  if (exception) return { spans: exception.open, why: exception.why }
  if (kind === 'holiday') return { spans: [], why: { zh: '法定节假日', en: 'public holiday' } }
  const spans = hours.week[(kind === 'make-up-workday' ? 5 : weekday) - 1] ?? []
  if (kind === 'make-up-workday') return { spans, why: { zh: '调休上班', en: 'make-up workday' } }
  return spans.length > 0 ? { spans } : { spans, why: { zh: '休息日', en: 'day of rest' } }
}
