// A message is a key of the catalogue; `{name}` in it is filled from the values. Content (items, sites) carries its own two languages.
export type Lang = 'zh' | 'en'
export type Values = Record<string, string | number>
export type Catalogue<K extends string = string> = Readonly<Record<K, string>>
export type Say<K extends string = string> = (key: K, values?: Values) => string
/** Content in both languages as the catalogue's files have it; English may be missing. */
export type Both = { zh: string; en?: string | null | undefined }

/** Makes `say(key, values)` for one language's catalogue. */
export const speak =
  <K extends string>(catalogue: Catalogue<K>): Say<K> =>
  (key, values) => {
    const message = catalogue[key]
    return values ? message.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole)) : message
  }

/** The text in the reader's language, Chinese where there is no other; plain strings pass through. */
export const inLang = (lang: Lang, text: Both | string | null | undefined): string =>
  typeof text === 'string' ? text : ((lang === 'en' ? text?.en : undefined) ?? text?.zh ?? '')
