import { type ReactNode, useMemo } from 'react'
import { type Catalogue, type Lang, Language, useLang } from '../../ui/i18n/index.ts'
import { useWords } from './use-words.ts'

/** Gives everything inside it these words beside those of the desk: pages bring their own along, and the desk does not load them. */
export function MoreWords({ words, children }: { words: Record<Lang, Catalogue>; children: ReactNode }) {
  const lang = useLang()
  const { catalogue } = useWords(lang)
  const all = useMemo(() => ({ ...catalogue, ...words[lang] }), [catalogue, words, lang])
  return (
    <Language lang={lang} catalogue={all}>
      {children}
    </Language>
  )
}
