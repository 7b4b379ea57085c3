// The words of referrals beside those of the desk; they come with this part and not before.
import type { ReactNode } from 'react'
import { type Say, useSay } from '../../ui/i18n/index.ts'
import type { DeskKey } from '../say.ts'
import { MoreWords } from '../words/more-words.tsx'
import { en } from './locales/en.ts'
import { zh } from './locales/zh.ts'

type ReferralKey = keyof typeof zh | DeskKey
const words = { zh, en }

/** Gives everything inside it these words in the reader's language. */
export const ReferralWords = ({ children }: { children: ReactNode }) => <MoreWords words={words}>{children}</MoreWords>

/** `say(key, values)` with these keys. */
export const useReferralSay = (): Say<ReferralKey> => useSay<ReferralKey>()
