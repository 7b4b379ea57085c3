// The words of writing items beside those of the desk; they come with these pages and not before.
import type { ReactNode } from 'react'
import { type Lang, Language, type Say, useLang, useSay } from '../../ui/i18n/index.ts'
import { catalogue, type DeskKey } from '../say.ts'
import { en } from './locales/en.ts'
import { zh } from './locales/zh.ts'

export type ItemsKey = keyof typeof zh | DeskKey
export type ItemsSay = Say<ItemsKey>

const words: Record<Lang, Record<ItemsKey, string>> = {
  zh: { ...catalogue.zh, ...zh },
  en: { ...catalogue.en, ...en },
}

/** Gives everything inside it the words of these pages in the reader's language. */
export function ItemsWords(props: { children: ReactNode }) {
  const lang = useLang()
  return (
    <Language lang={lang} catalogue={words[lang]}>
      {props.children}
    </Language>
  )
}

/** `say(key, values)` with the keys of these pages. */
export const useItemsSay = (): ItemsSay => useSay<ItemsKey>()
