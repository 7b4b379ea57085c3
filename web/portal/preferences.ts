// How a reader wants the pages: language, type size, light or dark. Kept in cookies for a year; a link `?lang=en`, `?large=1`,
// `?theme=dark` changes them without script. Nothing here is personal.
import type { Lang } from '../ui/i18n/index.ts'

export type Preferences = { lang: Lang; large: boolean; theme: 'light' | 'dark' | undefined }

const choices = { lang: ['zh', 'en'], large: ['0', '1'], theme: ['light', 'dark', 'auto'] } as const
type Name = keyof typeof choices
const names = Object.keys(choices) as Name[]

/** Reads preferences from the URL and, below it, the Cookie header; `setCookie` keeps what the URL newly chose. */
export function preferencesOf(url: string, cookieHeader = ''): Preferences & { setCookie: string[] } {
  const query = new URL(url, 'http://portal').searchParams
  const chosen = (name: Name) => allowed(name, query.get(name))
  const kept = (name: Name) => allowed(name, new RegExp(`(?:^|;\\s*)yc_${name}=(\\w+)`).exec(cookieHeader)?.[1])
  const theme = chosen('theme') ?? kept('theme')
  return {
    lang: (chosen('lang') ?? kept('lang')) === 'en' ? 'en' : 'zh',
    large: (chosen('large') ?? kept('large')) === '1',
    theme: theme === 'light' || theme === 'dark' ? theme : undefined,
    setCookie: names.flatMap((name) => {
      const value = chosen(name)
      return value && value !== kept(name) ? [`yc_${name}=${value}; Path=/; Max-Age=31536000; SameSite=Lax`] : []
    }),
  }
}

/** The same page with one preference changed: a link that works without script. */
export function withPreference(url: URL, name: Name, value: string): string {
  const query = new URLSearchParams(url.search)
  query.set(name, value)
  return `${url.pathname}?${query}`
}

const allowed = (name: Name, value: string | null | undefined): string | undefined =>
  (choices[name] as readonly string[]).find((choice) => choice === value)
