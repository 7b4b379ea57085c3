// The list of powers as CSV that a spreadsheet opens as it is, and one cell writer for the tables of the room. RFC 4180.

import type { PowerLine } from './power-lines.ts'
import { byWords, levelWords, powerWords } from './words.ts'

type Cell = string | number | null

/** A table as CSV: UTF-8 with a mark, lines ended by CR LF; a text that a spreadsheet would take for a formula is led by an apostrophe. */
export const csvOf = (lines: readonly (readonly Cell[])[]): string =>
  `\uFEFF${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`

function cell(value: Cell): string {
  if (typeof value !== 'string') return value === null ? '' : String(value)
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** One line per item, power, level and holder. */
export const powersCsv = (lines: readonly PowerLine[]): string =>
  csvOf([
    ['事项编码', '事项', 'Item', '领域', '权力', '层级', '职能', '由谁', '环节', '本区机关或场所', '个数', '区级差异'],
    ...lines.map(({ item, power, level, function: { name }, by, steps, units, isVariant }) => [
      item.code,
      item.name.zh,
      item.name.en,
      item.domain,
      powerWords[power].zh,
      levelWords[level].zh,
      name.zh,
      byWords[by].zh,
      steps.map(({ zh }) => zh).join('、'),
      units.map((unit) => unit.name.zh).join('、'),
      units.length,
      isVariant ? '是' : '',
    ]),
  ])
