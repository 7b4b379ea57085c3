// The words of doing several tasks together beside those of the desk; they come when several are chosen.
import type { ReactNode } from 'react'
import { type Say, useSay } from '../../../ui/i18n/index.ts'
import type { DeskKey } from '../../say.ts'
import { MoreWords } from '../../words/more-words.tsx'
import { en } from './locales/en.ts'
import { zh } from './locales/zh.ts'

type TogetherKey = keyof typeof zh | DeskKey
const words = { zh, en }

/** Gives everything inside it these words in the reader's language. */
export const TogetherWords = ({ children }: { children: ReactNode }) => <MoreWords words={words}>{children}</MoreWords>

/** `say(key, values)` with these keys. */
export const useTogetherSay = (): Say<TogetherKey> => useSay<TogetherKey>()
