// The words of the editors beside those of the desk; they come with the editors and not before.
import { type ReactNode, useMemo } from 'react'
import { type Lang, Language, type Say, useLang, useSay } from '../../ui/i18n/index.ts'
import type { DeskKey } from '../say.ts'
import { useWords } from '../words/use-words.ts'
import { en } from './locales/en.ts'
import { zh } from './locales/zh.ts'

export type EditorKey = keyof typeof zh | DeskKey
export type EditorSay = Say<EditorKey>

const words: Record<Lang, Record<keyof typeof zh, string>> = { zh, en }

/** Gives everything inside it the words of the editors in the reader's language. */
export function EditorWords(props: { children: ReactNode }) {
  const lang = useLang()
  const { catalogue } = useWords(lang)
  const all = useMemo(() => ({ ...catalogue, ...words[lang] }), [catalogue, lang])
  return (
    <Language lang={lang} catalogue={all}>
      {props.children}
    </Language>
  )
}

/** `say(key, values)` with the editors' keys. */
export const useEditorSay = (): EditorSay => useSay<EditorKey>()
