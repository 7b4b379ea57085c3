// The words of writing items beside those of the desk; they come with these pages and not before.
import type { ReactNode } from 'react'
import { type Say, useSay } from '../../ui/i18n/index.ts'
import type { DeskKey } from '../say.ts'
import { MoreWords } from '../words/more-words.tsx'
import { en as elementsEn } from './elements/locales/en.ts'
import { zh as elementsZh } from './elements/locales/zh.ts'
import { en as fileEn } from './file/locales/en.ts'
import { zh as fileZh } from './file/locales/zh.ts'
import { en } from './locales/en.ts'
import { zh } from './locales/zh.ts'

export type ItemsKey = keyof typeof zh | keyof typeof elementsZh | keyof typeof fileZh | DeskKey
export type ItemsSay = Say<ItemsKey>

const words = { zh: { ...zh, ...elementsZh, ...fileZh }, en: { ...en, ...elementsEn, ...fileEn } }

/** Gives everything inside it the words of these pages in the reader's language. */
export const ItemsWords = ({ children }: { children: ReactNode }) => <MoreWords words={words}>{children}</MoreWords>

/** `say(key, values)` with these pages’ keys. */
export const useItemsSay = (): ItemsSay => useSay<ItemsKey>()
