// From what a document says to a page: A4, the margins of GB/T 9704-2012 (top 37 mm, left 28 mm, type area 156 mm wide)
// drawn in a little, because a notice must fit one page. Only a sans serif Chinese face is at hand, so title and number
// are set apart by weight and size instead of by face.
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { block } from './blocks.ts'
import type { PaperDocument } from './document.ts'
import { body, margins, page, textWidth } from './measures.ts'
import { typeset } from './typeset.ts'

const red = '#d7000f'
const grey = '#555555'

function foot(document: PaperDocument, notice?: string): TDocumentDefinitions['footer'] {
  return (current, count) => ({
    margin: [margins.left, 4, margins.right, 0],
    fontSize: 8,
    color: grey,
    lineHeight: 1.2,
    stack: [
      {
        canvas: [
          {
            type: 'line',
            x1: 0,
            y1: 0,
            x2: textWidth,
            y2: 0,
            lineWidth: 0.4,
            lineColor: '#bbbbbb',
          },
        ],
      },
      {
        margin: [0, 5, 0, 0],
        columns: [
          { width: '*', text: typeset([document.footer, notice].filter(Boolean).join('\n')) },
          { width: 60, alignment: 'right', text: `${current} / ${count}` },
        ],
      },
    ],
  })
}

function frame(): TDocumentDefinitions['background'] {
  return () => ({
    canvas: [
      { type: 'rect', x: 36, y: 36, w: page.width - 72, h: page.height - 72, lineWidth: 2.2, lineColor: red },
      { type: 'rect', x: 42, y: 42, w: page.width - 84, h: page.height - 84, lineWidth: 0.6, lineColor: red },
    ],
  })
}

/** The pdfmake definition of a document; `demonstration` is printed on seal and foot. */
export function layout(document: PaperDocument, demonstration?: { seal: string; foot: string }): TDocumentDefinitions {
  const certificate = document.form === 'certificate'
  const heading: Content[] = [
    {
      text: document.title,
      bold: true,
      fontSize: 22,
      alignment: 'center',
      characterSpacing: 2,
      margin: [0, certificate ? 30 : 0, 0, 14],
    },
    {
      text: document.number,
      alignment: certificate ? 'center' : 'right',
      fontSize: 11.5,
      margin: [0, 0, 0, certificate ? 26 : 18],
    },
  ]
  return {
    pageSize: 'A4',
    pageMargins: [margins.left, margins.top, margins.right, margins.bottom],
    version: '1.7',
    language: 'zh-CN',
    displayTitle: true,
    info: {
      title: `${document.title} ${document.number}`,
      author: document.organName,
      subject: document.title,
      creator: 'Yichuang',
      producer: 'Yichuang',
      creationDate: new Date(`${document.date}T00:00:00+08:00`),
    },
    defaultStyle: { font: 'Noto', fontSize: body, lineHeight: 1.15 },
    content: [...heading, ...document.blocks.map((part) => block(part, document, demonstration?.seal))],
    footer: foot(document, demonstration?.foot),
    ...(certificate && { background: frame() }),
    ...(document.watermark && {
      watermark: { text: document.watermark, color: '#888888', opacity: 0.13, bold: false, angle: -30, fontSize: 58 },
    }),
  } as TDocumentDefinitions
}
