// The reader's language, once for a tree of components. A face puts its own catalogue together with the shared one:
// `<Language lang="zh" catalogue={{ ...ui, ...mine }}>`, and reads it with `useSay<keyof typeof mine | UiKey>()`.
import { createContext, type ReactNode, useContext } from 'react'
import type { zh } from '../locales/zh.ts'
import { type Both, type Catalogue, inLang, type Lang, type Say, speak } from './text.ts'

export type UiKey = keyof typeof zh

type Reader = { lang: Lang; say: Say; catalogue: Catalogue }
const Context = createContext<Reader>({ lang: 'zh', say: (key) => key, catalogue: {} })

/** Gives everything inside it a language and a catalogue. */
export function Language(props: { lang: Lang; catalogue: Catalogue; children: ReactNode }) {
  const { lang, catalogue, children } = props
  return <Context value={{ lang, say: speak(catalogue), catalogue }}>{children}</Context>
}

/** The words around here, for who adds some. */
export const useCatalogue = (): Catalogue => useContext(Context).catalogue

/** `say(key, values)` in the reader's language; K is the union of keys the face knows. */
export const useSay = <K extends string = UiKey>(): Say<K> => useContext(Context).say

/** 'zh' or 'en'. */
export const useLang = (): Lang => useContext(Context).lang

/** `local({ zh, en })` → the text in the reader's language. */
export const useLocal = (): ((text: Both | string | null | undefined) => string) => {
  const lang = useLang()
  return (text) => inLang(lang, text)
}
