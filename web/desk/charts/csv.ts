// Tables as CSV that a spreadsheet opens with Chinese intact: a byte order mark, CRLF, quotes where needed. A cell that begins like a
// formula gets a quote before it, so that no spreadsheet runs what somebody typed into a form.
type Cell = string | number | null

/** The text of a CSV file. */
export const csvOf = (head: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  `\uFEFF${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`

const cell = (value: Cell): string => {
  if (typeof value === 'number') return String(value)
  const text = /^[=+\-@\t\r]/.test(value ?? '') ? `'${value}` : (value ?? '')
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
