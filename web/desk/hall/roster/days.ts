// Days as a roster says them.
import type { Lang } from '../../../ui/i18n/text.ts'

/** 3月2日 周一 / Mon 2 Mar */
export const shortDay = (lang: Lang, on: string): string =>
  new Intl.DateTimeFormat(lang === 'zh' ? 'zh-CN' : 'en-GB', {
    timeZone: 'Asia/Shanghai',
    month: 'short',
    day: 'numeric',
    weekday: 'short',
  }).format(new Date(`${on}T12:00:00+08:00`))

/** So many days later, or earlier when below zero. */
export const daysLater = (on: string, days: number): string =>
  new Date(Date.parse(`${on}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
