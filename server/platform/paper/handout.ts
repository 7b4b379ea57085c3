/** A handout: pages to read and pin up, not an official document. It has no number and no seal. Texts are plain; days are 'YYYY-MM-DD'. */
export type HandoutBlock =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string; small?: boolean }
  | { kind: 'facts'; rows: readonly { name: string; value: string }[] }
  /** `widths` in parts of the line; a header row repeats on each page. */
  | { kind: 'table'; header: readonly string[]; widths: readonly number[]; rows: readonly (readonly string[])[] }
  | { kind: 'list'; items: readonly string[] }
  | { kind: 'questions'; entries: readonly { question: string; answer: string }[] }
  /** A drawing as SVG, made as large as fits one page; `isWhole` begins a page of its own. */
  | { kind: 'drawing'; svg: string; caption: string; isWhole?: boolean }

export type Handout = {
  form: 'handout'
  lang: 'zh' | 'en'
  title: string
  /** A line under the title. */
  lead: string
  organName: string
  date: string
  size: 'A4' | 'A3'
  /** Where to read the same on a phone. */
  qr?: { url: string; caption: string }
  footer: string
  blocks: readonly HandoutBlock[]
}
