// The words of the editors beside those of the desk; they come with the editors and not before.
import type { ReactNode } from 'react'
import { type Lang, Language, type Say, useLang, useSay } from '../../ui/i18n/index.ts'
import { catalogue, type DeskKey } from '../say.ts'
import { en } from './locales/en.ts'
import { zh } from './locales/zh.ts'

export type EditorKey = keyof typeof zh | DeskKey
export type EditorSay = Say<EditorKey>

const words: Record<Lang, Record<EditorKey, string>> = {
  zh: { ...catalogue.zh, ...zh },
  en: { ...catalogue.en, ...en },
}

/** Gives everything inside it the words of the editors in the reader's language. */
export function EditorWords(props: { children: ReactNode }) {
  const lang = useLang()
  return (
    <Language lang={lang} catalogue={words[lang]}>
      {props.children}
    </Language>
  )
}

/** `say(key, values)` with the editors' keys. */
export const useEditorSay = (): EditorSay => useSay<EditorKey>()
