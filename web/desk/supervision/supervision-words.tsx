// The words of these pages beside those of the desk; they come with the pages.
import type { ReactNode } from 'react'
import { type Say, useSay } from '../../ui/i18n/index.ts'
import type { DeskKey } from '../say.ts'
import { MoreWords } from '../words/more-words.tsx'
import { en } from './locales/en.ts'
import { zh } from './locales/zh.ts'

const words = { zh, en }

export type SupervisionKey = keyof typeof zh | DeskKey
export const SupervisionWords = ({ children }: { children: ReactNode }) => (
  <MoreWords words={words}>{children}</MoreWords>
)

export const useSupervisionSay = (): Say<SupervisionKey> => useSay<SupervisionKey>()
