// The desk's words: its own catalogue and the one all faces share, in the reader's language.
import { type Say, type UiKey, useSay } from '../ui/i18n/index.ts'
import type { zh } from './locales/zh.ts'

export type DeskKey = keyof typeof zh | UiKey
export type DeskSay = Say<DeskKey>

/** `say(key, values)` with the desk's keys. */
export const useDeskSay = (): DeskSay => useSay<DeskKey>()
