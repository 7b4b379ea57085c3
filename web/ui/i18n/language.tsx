// The reader's language, once for a tree of components. A face puts its own catalogue together with the shared one:
// `<Language lang="zh" catalogue={{ ...ui, ...mine }}>`, and reads it with `useSay<keyof typeof mine | UiKey>()`.
import { createContext, type ReactNode, useContext } from 'react'
import type { zh } from '../locales/zh.ts'
import { type Both, type Catalogue, inLang, type Lang, type Say, speak } from './text.ts'

export type UiKey = keyof typeof zh

const Context = createContext<{ lang: Lang; say: Say }>({ lang: 'zh', say: (key) => key })

/** Gives everything inside it a language and a catalogue. */
export function Language(props: { lang: Lang; catalogue: Catalogue; children: ReactNode }) {
  return <Context value={{ lang: props.lang, say: speak(props.catalogue) }}>{props.children}</Context>
}

/** `say(key, values)` in the reader's language; K is the union of keys the face knows. */
export const useSay = <K extends string = UiKey>(): Say<K> => useContext(Context).say

/** 'zh' or 'en'. */
export const useLang = (): Lang => useContext(Context).lang

/** `local({ zh, en })` → the text in the reader's language. */
export const useLocal = (): ((text: Both | string | null | undefined) => string) => {
  const lang = useLang()
  return (text) => inLang(lang, text)
}
