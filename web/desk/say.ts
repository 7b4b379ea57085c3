// The desk's words: its own catalogue and the one all faces share, in the reader's language.
import { type Lang, type Say, type UiKey, useSay } from '../ui/i18n/index.ts'
import { en as uiEn } from '../ui/locales/en.ts'
import { zh as uiZh } from '../ui/locales/zh.ts'
import { en } from './locales/en.ts'
import { zh } from './locales/zh.ts'

export type DeskKey = keyof typeof zh | UiKey
export type DeskSay = Say<DeskKey>

export const catalogue: Record<Lang, Record<DeskKey, string>> = { zh: { ...uiZh, ...zh }, en: { ...uiEn, ...en } }

/** `say(key, values)` with the desk's keys. */
export const useDeskSay = (): DeskSay => useSay<DeskKey>()
