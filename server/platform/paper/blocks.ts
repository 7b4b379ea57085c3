// Blocks of a document as pdfmake content: paragraphs, tables of fields, lists, and the signature with its seal.
import type { Content } from 'pdfmake/interfaces.js'
import type { PaperBlock, PaperDocument, Picture } from './document.ts'
import { body } from './measures.ts'
import { chineseDate } from './printed-date.ts'
import { qrSvg } from './qr.ts'
import { sealSvg } from './seal.ts'
import { typeset } from './typeset.ts'

/** Text set for print; one with a run of `run` characters that no line could hold is broken anywhere. */
const words = (text: string, run: number) => ({
  text: typeset(text),
  ...(new RegExp(`[!-~]{${run}}`).test(text) && { wordBreak: 'break-all' as const }),
})

/** One block of a document as pdfmake content; `sealNote` is printed on the seal. */
export function block(part: PaperBlock, document: PaperDocument, sealNote?: string): Content {
  switch (part.kind) {
    case 'paragraph':
      return {
        ...words(part.text, 60),
        bold: part.bold ?? false,
        alignment: part.align ?? 'left',
        leadingIndent: part.indent === false || part.align ? 0 : body * 2,
        margin: [0, 0, 0, 6],
      }
    case 'fields':
      return {
        margin: [0, 4, 0, 10],
        table: {
          widths: [122, '*'],
          dontBreakRows: true,
          body: part.rows.map(({ name, value }) => [
            { text: typeset(name), color: '#333333', fillColor: '#f6f6f4', fontSize: 11.5 },
            { ...words(value || '—', 32), fontSize: 11.5 },
          ]),
        },
        layout: {
          hLineWidth: () => 0.5,
          vLineWidth: () => 0.5,
          hLineColor: () => '#9a9a9a',
          vLineColor: () => '#9a9a9a',
          paddingTop: () => 5,
          paddingBottom: () => 2,
          paddingLeft: () => 8,
          paddingRight: () => 8,
        },
      }
    case 'list':
      return {
        ol: part.items.map((text) => ({ ...words(text, 60), margin: [0, 0, 0, 3] })),
        margin: [body * 2, 0, 0, 8],
      }
    case 'pictures':
      return {
        margin: [0, 14, 0, 0],
        table: { widths: ['*', '*'], dontBreakRows: true, body: inPairs(part.items) },
        layout: 'noBorders',
      }
    case 'signature':
      return signature(document, sealNote)
  }
}

/** Two pictures to a row, none larger than half a page is wide and a third high. */
function inPairs(items: readonly Picture[]): Content[][] {
  const cell = ({ jpeg, caption }: Picture): Content => ({
    stack: [
      { image: `data:image/jpeg;base64,${jpeg}`, fit: [210, 230], alignment: 'center' },
      { text: typeset(caption), fontSize: 9, alignment: 'center', margin: [0, 3, 0, 10] },
    ],
  })
  const pairs: Content[][] = []
  for (let at = 0; at < items.length; at += 2) {
    const [first, second] = items.slice(at, at + 2)
    if (first) pairs.push([cell(first), second ? cell(second) : { text: '' }])
  }
  return pairs
}

/** QR on the left, organ and date on the right under the seal; kept on one page. The seal takes the room, the lines lie in it. */
function signature(document: PaperDocument, sealNote?: string): Content {
  const { seal, organName, date, qr } = document
  const lines: Content = [
    { text: organName, alignment: 'center' },
    { text: chineseDate(date), alignment: 'center', margin: [0, 4, 0, 0] },
  ]
  const impression = seal && sealSvg({ ...seal, ...(sealNote && { note: sealNote }) })
  const signed = impression
    ? [
        { stack: lines, relativePosition: { x: 0, y: 40 } },
        { svg: impression, width: 119, alignment: 'center' }, // 42 mm, the size of a seal of this rank
      ]
    : lines
  const verification = qr
    ? [
        { svg: qrSvg(qr.url, 66), link: qr.url },
        { text: typeset(qr.caption), margin: [0, 6, 0, 0] },
        { text: qr.url, link: qr.url, fontSize: 7 },
      ]
    : []
  const left = {
    width: 190,
    stack: verification,
    fontSize: 8.5,
    color: '#555555',
    lineHeight: 1.2,
    margin: [0, 10, 0, 0],
  }
  const right = { width: 250, stack: signed }
  return { unbreakable: true, margin: [0, 18, 0, 0], columns: [left, { width: '*', text: '' }, right] } as Content
}
