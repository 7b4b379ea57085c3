/** catalogue/synonyms.yaml: how people's words lead to the catalogue's words. Content, so that a word is added without a release. */
export type Synonyms = {
  /** Words of a question that say nothing about what is wanted. */
  questionWords: string[]
  /** Words people say, and what they mean here: words of the catalogue, events in life. */
  means: { words: string[]; as?: string[]; lifeEvents?: string[] }[]
  /** Ages in years, `from` and `until` included. */
  ages: { from?: number; until?: number; lifeEvents: string[]; as?: string[] }[]
}

export const noSynonyms: Synonyms = { questionWords: [], means: [], ages: [] }
