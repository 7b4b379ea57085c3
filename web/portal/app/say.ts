import { type UiKey, useSay } from '../../ui/i18n/index.ts'
import type { zh } from './locales/zh.ts'

export type AppKey = keyof typeof zh | UiKey

/** `say(key, values)` of the signed-in pages. */
export const useAppSay = () => useSay<AppKey>()
