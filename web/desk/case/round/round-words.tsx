// The words of the round beside those of the desk; they come with the page of a case.
import type { ReactNode } from 'react'
import { type Say, useSay } from '../../../ui/i18n/index.ts'
import type { DeskKey } from '../../say.ts'
import { MoreWords } from '../../words/more-words.tsx'
import { en } from './locales/en.ts'
import { zh } from './locales/zh.ts'

type RoundKey = keyof typeof zh | DeskKey
const words = { zh, en }

/** Gives everything inside it the words of the round in the reader's language. */
export const RoundWords = ({ children }: { children: ReactNode }) => <MoreWords words={words}>{children}</MoreWords>

/** `say(key, values)` with the keys of the round. */
export const useRoundSay = (): Say<RoundKey> => useSay<RoundKey>()
