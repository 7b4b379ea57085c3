// The words of one language: the desk's own, those that all faces share, and antd's. Only the language that is read is loaded.
import { use } from 'react'
import type { Catalogue, Lang } from '../../ui/i18n/index.ts'
import type { AntdWords } from './plain.ts'

type Words = { catalogue: Catalogue; antd: AntdWords }

const files: Record<Lang, () => Promise<{ words: Words }>> = {
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
}
const asked: Partial<Record<Lang, Promise<Words>>> = {}

/** The words in `lang`; suspends until they are there. A failed load is asked for anew the next time. */
export function useWords(lang: Lang): Words {
  asked[lang] ??= files[lang]()
    .then(({ words }) => words)
    .catch((error: unknown) => {
      delete asked[lang]
      throw error
    })
  return use(asked[lang])
}
