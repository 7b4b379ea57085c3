// The text of a PDF as a reader program finds it: the content of each page, its glyphs taken back to characters by the ToUnicode map of
// their font (ISO 32000-1, 9.10). For the documents of this house: objects stand in the open, streams are deflated or plain.

import { inflateSync } from 'node:zlib'

type Part = { dict: string; stream: Buffer | undefined }

/** The text of each page in the order in which it is set, without a guess at spaces and lines. */
export function pagesOfPdf(pdf: Buffer): string[] {
  const parts = partsOf(pdf)
  const get = (id: string | undefined): Part => parts.get(id ?? '') ?? { dict: '', stream: undefined }
  const fonts = new Map<string, ReadonlyMap<number, string>>()
  for (const { dict } of parts.values())
    for (const [, name = '', id] of dict.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const map = get(reference(get(id).dict, 'ToUnicode')).stream
      if (map && !fonts.has(name)) fonts.set(name, charactersOf(map.toString('latin1')))
    }
  return [...parts.values()]
    .filter(({ dict }) => /\/Type \/Page\b(?!s)/.test(dict))
    .map(({ dict }) => textOf(get(reference(dict, 'Contents')).stream?.toString('latin1') ?? '', fonts))
}

const reference = (dict: string, key: string): string | undefined => new RegExp(`/${key} (\\d+) 0 R`).exec(dict)?.[1]

function partsOf(pdf: Buffer): Map<string, Part> {
  const text = pdf.toString('latin1')
  const parts = new Map<string, Part>()
  for (const match of text.matchAll(/(?:^|\n)(\d+) 0 obj\s/g)) {
    const start = match.index + match[0].length
    const end = text.indexOf('endobj', start)
    const at = text.indexOf('stream\n', start)
    const dict = text.slice(start, at >= 0 && at < end ? at : end)
    const length = Number(/\/Length (\d+)/.exec(dict)?.[1])
    const bytes = at >= 0 && at < end ? pdf.subarray(at + 7, at + 7 + length) : undefined
    const isImage = dict.includes('/Subtype /Image')
    const stream = bytes && !isImage && dict.includes('/FlateDecode') ? inflateSync(bytes) : bytes
    parts.set(match[1] ?? '', { dict, stream })
  }
  return parts
}

/** Characters by glyph, from the ranges and single lines of a ToUnicode map. */
function charactersOf(cmap: string): Map<number, string> {
  const found = new Map<number, string>()
  for (const [, block = ''] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', , list, first] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*(?:\[([^\]]*)\]|<(\w+)>)/g)) {
      const start = Number.parseInt(from, 16)
      const all = list === undefined ? [first ?? ''] : [...list.matchAll(/<([^>]*)>/g)].map(([, hex = '']) => hex)
      for (const [i, hex] of all.entries()) found.set(start + i, utf16(hex))
    }
  for (const [, block = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', hex = ''] of block.matchAll(/<(\w+)>\s*<([^>]*)>/g))
      found.set(Number.parseInt(glyph, 16), utf16(hex))
  return found
}

const utf16 = (hex: string): string => Buffer.from(hex.replaceAll(/\s/g, ''), 'hex').swap16().toString('utf16le')

/** What the operators of a content stream show: Tf chooses the font, Tj and TJ show glyphs of two bytes. */
function textOf(content: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): string {
  let font: ReadonlyMap<number, string> | undefined
  let text = ''
  for (const [, name, , shown] of content.matchAll(/\/(F\d+) [\d.]+ (Tf)|((?:\[[^\]]*\]|<[^>]*>)\s*T[jJ])/g)) {
    if (name) font = fonts.get(name)
    for (const [, hex = ''] of (shown ?? '').matchAll(/<([0-9a-fA-F]*)>/g))
      for (const glyph of hex.match(/.{4}/g) ?? []) text += font?.get(Number.parseInt(glyph, 16)) ?? '\ufffd'
  }
  return text
}
