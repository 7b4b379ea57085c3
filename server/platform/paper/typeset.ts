const wide: Record<string, string> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '(': '（', ')': '）' }
const chinese = '[\\p{Script=Han}，；：？！（）《》〔〕“”。、]'
const beside = new RegExp(`(?<=${chinese})[,;:?!()]|[,;:?!()](?=${chinese})`, 'gu')
const bracketed = new RegExp(`(?<=${chinese})\\(([^()]*)\\)|\\(([^()]*${chinese}[^()]*)\\)`, 'gu')

/** Punctuation beside a Chinese character full-width, as print wants it; figures, times and Latin text keep theirs. */
export const typeset = (text: string): string =>
  text
    .replace(bracketed, (_, after?: string, inside?: string) => `（${after ?? inside ?? ''}）`)
    .replace(beside, (sign) => wide[sign] ?? sign)
