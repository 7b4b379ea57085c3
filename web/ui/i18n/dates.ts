// Days and instants as a resident says them, always in the city's own time. Days come as 'YYYY-MM-DD', instants as ISO-8601.
import type { Lang } from './text.ts'

const zone = 'Asia/Shanghai'
const locale = { zh: 'zh-CN', en: 'en-GB' } as const

const format = (lang: Lang, options: Intl.DateTimeFormatOptions, instant: Date) =>
  new Intl.DateTimeFormat(locale[lang], { timeZone: zone, ...options }).format(instant)

/** 2026年3月2日 / 2 March 2026, from a day or an instant; '' when there is none. */
export const dayText = (lang: Lang, at: string | null | undefined): string =>
  at ? format(lang, { dateStyle: 'long' }, new Date(at.length === 10 ? `${at}T12:00:00+08:00` : at)) : ''

/** 21:04 */
export const timeText = (lang: Lang, at: string): string =>
  format(lang, { hour: '2-digit', minute: '2-digit', hour12: false }, new Date(at))

/** 3月2日 21:04 / 2 Mar, 21:04 */
export const momentText = (lang: Lang, at: string): string =>
  format(lang, { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false }, new Date(at))

/** The day that it is in the city, 'YYYY-MM-DD'. */
export const todayIn = (now: Date): string => new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(now)
