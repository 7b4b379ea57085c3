// The words of this page beside those of the desk; they come with the page.
import type { ReactNode } from 'react'
import { type Say, useSay } from '../../ui/i18n/index.ts'
import type { DeskKey } from '../say.ts'
import { MoreWords } from '../words/more-words.tsx'
import { en } from './locales/en.ts'
import { zh } from './locales/zh.ts'

const words = { zh, en }

export const SharingWords = ({ children }: { children: ReactNode }) => <MoreWords words={words}>{children}</MoreWords>

export const useSharingSay = (): Say<keyof typeof zh | DeskKey> => useSay<keyof typeof zh | DeskKey>()
