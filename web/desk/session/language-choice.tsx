// Chinese unless the reader switched; remembered on this computer and told to the document, so that refusals come in it too.
import { createContext, type ReactNode, startTransition, useContext, useState } from 'react'
import type { Lang } from '../../ui/i18n/index.ts'

const place = 'yc-desk-lang'
type Choice = { lang: Lang; choose: (lang: Lang) => void }
const Context = createContext<Choice>({ lang: 'zh', choose: () => {} })

/** The language of the desk and how to change it. */
export const useChoice = (): Choice => useContext(Context)

/** Holds the choice; used once, at the top. */
export const useLanguageChoice = (): Choice => {
  const [lang, setLang] = useState<Lang>(() => tell(localStorage.getItem(place) === 'en' ? 'en' : 'zh'))
  return {
    lang,
    choose: (next) => {
      localStorage.setItem(place, next)
      // What is shown stays until the words of the other language are there.
      startTransition(() => setLang(tell(next)))
    },
  }
}

export function LanguageChoice(props: { value: Choice; children: ReactNode }) {
  return <Context value={props.value}>{props.children}</Context>
}

function tell(lang: Lang): Lang {
  document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en'
  return lang
}
