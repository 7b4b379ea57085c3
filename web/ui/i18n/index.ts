// Language: catalogues, context, and content in two languages.
export { Language, type UiKey, useCatalogue, useLang, useLocal, useSay } from './language.tsx'
export { type Both, type Catalogue, inLang, type Lang, type Say, speak } from './text.ts'
