// The words of paper under way beside those of the desk; they come with these pages and not before.
import type { ReactNode } from 'react'
import { type Say, useSay } from '../../ui/i18n/index.ts'
import type { DeskKey } from '../say.ts'
import { MoreWords } from '../words/more-words.tsx'
import { en } from './locales/en.ts'
import { zh } from './locales/zh.ts'

type SlipsKey = keyof typeof zh | DeskKey
const words = { zh, en }

/** Gives everything inside it the words of these pages in the reader's language. */
export const SlipsWords = ({ children }: { children: ReactNode }) => <MoreWords words={words}>{children}</MoreWords>

/** `say(key, values)` with these pages’ keys. */
export const useSlipsSay = (): Say<SlipsKey> => useSay<SlipsKey>()
