import { type ReactNode, useMemo } from 'react'
import { type Catalogue, type Lang, Language, useCatalogue, useLang } from '../../ui/i18n/index.ts'

/** Gives everything inside it these words beside those around it: pages bring their own along, and the desk does not load them. */
export function MoreWords({ words, children }: { words: Record<Lang, Catalogue>; children: ReactNode }) {
  const lang = useLang()
  const around = useCatalogue()
  const all = useMemo(() => ({ ...around, ...words[lang] }), [around, words, lang])
  return (
    <Language lang={lang} catalogue={all}>
      {children}
    </Language>
  )
}
