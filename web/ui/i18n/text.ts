// A message is a key of the catalogue; `{name}` in it is filled from the values;
// `{n|material|materials}` is the first word when n is 1, else the second. Content (items, sites) carries its own two languages.
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
    if (!values) return message
    return message
      .replace(/\{(\w+)\|([^|}]*)\|([^|}]*)\}/g, (_, name: string, one: string, many: string) =>
        Number(values[name]) === 1 ? one : many,
      )
      .replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
  }

/** The text in the reader's language, Chinese where there is no other; plain strings pass through. */
export const inLang = (lang: Lang, text: Both | string | null | undefined): string =>
  typeof text === 'string' ? text : ((lang === 'en' ? text?.en : undefined) ?? text?.zh ?? '')
