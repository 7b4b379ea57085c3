// The words of a visit beside those of the desk; they come when somebody has been identified and not before.
import type { ReactNode } from 'react'
import { type Say, useSay } from '../../ui/i18n/index.ts'
import type { DeskKey } from '../say.ts'
import { MoreWords } from '../words/more-words.tsx'
import { en } from './locales/en.ts'
import { zh } from './locales/zh.ts'

export type VisitKey = keyof typeof zh | DeskKey
const words = { zh, en }

/** Gives everything inside it the words of a visit in the reader's language. */
export const VisitWords = ({ children }: { children: ReactNode }) => <MoreWords words={words}>{children}</MoreWords>

/** `say(key, values)` with the keys of a visit. */
export const useVisitSay = (): Say<VisitKey> => useSay<VisitKey>()
