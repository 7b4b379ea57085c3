// The words of the editors beside those of the desk; they come with the editors and not before.
import type { ReactNode } from 'react'
import { type Say, useSay } from '../../ui/i18n/index.ts'
import type { DeskKey } from '../say.ts'
import { MoreWords } from '../words/more-words.tsx'
import { en } from './locales/en.ts'
import { zh } from './locales/zh.ts'

export type EditorKey = keyof typeof zh | DeskKey
export type EditorSay = Say<EditorKey>

const words = { zh, en }

/** Gives everything inside it the words of the editors in the reader's language. */
export const EditorWords = ({ children }: { children: ReactNode }) => <MoreWords words={words}>{children}</MoreWords>

/** `say(key, values)` with the editors’ keys. */
export const useEditorSay = (): EditorSay => useSay<EditorKey>()
