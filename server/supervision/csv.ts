// A series as CSV that Excel opens as it is: UTF-8 with a mark, lines ended by CR LF. RFC 4180.

import type { viewSeries } from './statistics.ts'

type Series = Awaited<ReturnType<typeof viewSeries>>

const byNames = { day: '日期', item: '事项', district: '区', channel: '渠道', organ: '部门' } as const

/** The series with a heading line: key, names, numerator, denominator, value. */
export function seriesCsv({ by, measure, points }: Series): string {
  const lines = [
    ['代码', byNames[by], 'Name', `${measure.name.zh}：分子`, '分母', '值'],
    ...points.map(({ key, name, numerator, denominator, value }) => [
      key,
      name.zh,
      name.en,
      numerator,
      denominator,
      value,
    ]),
  ]
  return `\uFEFF${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`
}

/** A text that a spreadsheet would take for a formula is led by an apostrophe. */
function cell(value: string | number | null): string {
  if (typeof value !== 'string') return value === null ? '' : String(value)
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
