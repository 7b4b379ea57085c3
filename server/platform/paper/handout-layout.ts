// From what a handout says to pages: narrow margins, tables that may break between rows, drawings as vectors.
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import type { Handout, HandoutBlock } from './handout.ts'
import { qrSvg } from './qr.ts'
import { typeset } from './typeset.ts'

const sizes = { A4: { width: 595.28, height: 841.89 }, A3: { width: 841.89, height: 1190.55 } }
const margin = 44
const primary = '#0b6b74'
const grey = '#555555'
const lineColour = '#b5bcc4'

/** The pdfmake definition of a handout; `demonstration` is printed under the title and at the foot. */
export function layoutHandout(handout: Handout, demonstration?: string): TDocumentDefinitions {
  const { width, height } = sizes[handout.size]
  const room = { w: width - margin * 2, h: height - margin * 2 - 40 }
  const set = (text: string) => (handout.lang === 'zh' ? typeset(text) : text)
  const scale = handout.size === 'A3' ? 1.25 : 1
  return {
    pageSize: handout.size,
    pageMargins: [margin, margin, margin, margin + 16],
    version: '1.7',
    language: handout.lang === 'zh' ? 'zh-CN' : 'en',
    displayTitle: true,
    info: {
      ...{ title: handout.title, author: handout.organName, subject: handout.lead },
      ...{ creator: 'Yichuang', producer: 'Yichuang', creationDate: new Date(`${handout.date}T00:00:00+08:00`) },
    },
    defaultStyle: { font: 'Noto', fontSize: 10 * scale, lineHeight: 1.2 },
    content: [
      heading(handout, set, scale, demonstration),
      ...handout.blocks.flatMap((each) => blockOf(each, { set, scale, room })),
    ],
    // A heading never stands alone at the foot of a page.
    pageBreakBefore: ({ headlineLevel }, { getFollowingNodesOnPage }) =>
      headlineLevel === 1 && getFollowingNodesOnPage().length === 0,
    footer: (page, pages) => ({
      margin: [margin, 10, margin, 0],
      ...{ fontSize: 8 * scale, color: grey },
      columns: [
        { width: '*', text: set([handout.footer, demonstration].filter(Boolean).join(' · ')) },
        { width: 50, alignment: 'right', text: `${page} / ${pages}` },
      ],
    }),
  } as TDocumentDefinitions
}

type Setting = { set(text: string): string; scale: number; room: { w: number; h: number } }

function heading(handout: Handout, set: Setting['set'], scale: number, demonstration?: string): Content {
  const { title, lead, qr } = handout
  const words = [
    { text: set(title), bold: true, fontSize: 20 * scale, color: primary },
    { text: set(lead), fontSize: 11 * scale, color: grey, margin: [0, 4, 0, 0] },
    ...(demonstration
      ? [{ text: set(demonstration), fontSize: 9 * scale, color: '#8a5300', margin: [0, 4, 0, 0] }]
      : []),
  ]
  const code = qr && {
    width: 84,
    stack: [
      { svg: qrSvg(qr.url, 64), link: qr.url, alignment: 'right' },
      { text: set(qr.caption), fontSize: 7.5, color: grey, alignment: 'right', margin: [0, 3, 0, 0] },
    ],
  }
  return { margin: [0, 0, 0, 10], columns: [{ width: '*', stack: words }, ...(code ? [code] : [])] } as Content
}

function blockOf(block: HandoutBlock, { set, scale, room }: Setting): Content[] {
  switch (block.kind) {
    case 'heading':
      return [
        { text: set(block.text), bold: true, fontSize: 13 * scale, margin: [0, 10, 0, 5], headlineLevel: 1 },
      ] as Content[]
    case 'paragraph':
      return [
        { text: set(block.text), margin: [0, 0, 0, 5], ...(block.small && { fontSize: 8.5 * scale, color: grey }) },
      ] as Content[]
    case 'facts':
      return [
        grid(
          block.rows.map(({ name, value }) => [name, value]),
          [90 * scale, '*'],
          set,
          { isNamed: true },
        ),
      ]
    case 'table':
      return [grid([block.header, ...block.rows], widthsOf(block.widths, room.w), set, { hasHeader: true })]
    case 'list':
      return [
        { ul: block.items.map((item) => ({ text: set(item), margin: [0, 0, 0, 2] })), margin: [0, 0, 0, 6] },
      ] as Content[]
    case 'questions':
      return block.entries.map(({ question, answer }) => ({
        unbreakable: true,
        margin: [0, 0, 0, 6],
        stack: [{ text: set(question), bold: true }, { text: set(answer) }],
      })) as Content[]
    case 'drawing':
      return [
        {
          text: set(block.caption),
          bold: true,
          fontSize: 13 * scale,
          margin: [0, 10, 0, 5],
          ...(block.isWhole && { pageBreak: 'before' }),
        },
        { svg: block.svg, font: 'Noto', alignment: 'center', fit: [room.w, room.h - 30] },
      ] as Content[]
  }
}

// A cell's padding and lines are in the room, too.
function widthsOf(parts: readonly number[], room: number): number[] {
  const sum = parts.reduce((a, b) => a + b, 0)
  return parts.map((part) => ((room - parts.length * 11) * part) / sum)
}

function grid(
  rows: readonly (readonly string[])[],
  widths: readonly (number | string)[],
  set: Setting['set'],
  { hasHeader = false, isNamed = false }: { hasHeader?: boolean; isNamed?: boolean },
): Content {
  return {
    margin: [0, 2, 0, 6],
    table: {
      widths: [...widths],
      headerRows: hasHeader ? 1 : 0,
      // A header row never stands alone at the foot of a page.
      ...(hasHeader && rows.length > 1 && { keepWithHeaderRows: 1 }),
      dontBreakRows: true,
      body: rows.map((row, i) =>
        row.map((text, j) => ({
          text: set(text),
          ...((hasHeader && i === 0) || (isNamed && j === 0) ? { bold: true, fillColor: '#eef3f4' } : {}),
        })),
      ),
    },
    layout: {
      hLineWidth: () => 0.5,
      vLineWidth: () => 0.5,
      hLineColor: () => lineColour,
      vLineColor: () => lineColour,
      paddingTop: () => 3,
      paddingBottom: () => 2,
      paddingLeft: () => 5,
      paddingRight: () => 5,
    },
  } as Content
}
