import { type Say, type UiKey, useSay } from '../ui/i18n/index.ts'
import type { zh } from './locales/zh.ts'

export type KioskKey = keyof typeof zh | UiKey

/** `say(key, values)` of the kiosk. */
export const useKioskSay = (): Say<KioskKey> => useSay<KioskKey>()
