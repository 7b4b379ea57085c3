// Control points are sentences; they do not fit boxes. They stand in numbered rows below the drawing, the number is on the box.

import { tag, textLines } from './svg.ts'
import { chartWords, type Lang } from './words.ts'
import { wrapText } from './wrap-text.ts'

export type ControlRow = {
  number: string
  name: string
  who: string
  limit: string
  points: readonly string[]
  risk?: { risk: string; control: string }
}

const size = 13
const lead = size * 1.3

/** The rows as SVG and their height in pixels. */
export function drawTable(
  rows: readonly ControlRow[],
  at: { x: number; y: number; w: number },
  lang: Lang,
): { svg: string; h: number } {
  if (rows.length === 0) return { svg: '', h: 0 }
  const columns = { name: 34, who: 210, limit: 440, points: 560 }
  const room = Math.max(180, at.w - columns.points - 10)
  const fit = (text: string) => wrapText(text, room / size)
  let y = at.y
  const parts: string[] = []
  for (const row of rows) {
    const cells = [
      { x: 0, lines: [row.number] },
      { x: columns.name, lines: wrapText(row.name, (columns.who - columns.name - 10) / size) },
      { x: columns.who, lines: wrapText(row.who, (columns.limit - columns.who - 10) / size) },
      { x: columns.limit, lines: wrapText(row.limit, (columns.points - columns.limit - 10) / size) },
      { x: columns.points, lines: [...row.points.map((point) => `· ${point}`), ...tellings(row)].flatMap(fit) },
    ]
    const h = Math.max(...cells.map(({ lines }) => lines.length)) * lead + 14
    parts.push(tag('line', { class: 'yc-line', x1: at.x, x2: at.x + at.w, y1: y, y2: y }))
    for (const { x, lines } of cells)
      parts.push(
        textLines(lines, {
          x: at.x + x,
          y: y + 7 + (lines.length * lead) / 2,
          size,
          class: 'yc-text',
          anchor: 'start',
        }),
      )
    y += h
  }
  const heading = textLines([`${chartWords.points[lang]} · ${chartWords.risk[lang]} · ${chartWords.control[lang]}`], {
    x: at.x,
    y: at.y - 14,
    size: 14,
    class: 'yc-mute',
    anchor: 'start',
  })
  return { svg: heading + parts.join(''), h: y - at.y + 40 }
}

const tellings = ({ risk }: ControlRow): string[] => (risk ? [`! ${risk.risk}`, `→ ${risk.control}`] : [])
