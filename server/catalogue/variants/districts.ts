import type { Bilingual } from '../item.ts'

type Row = { code: string; zh: string; en: string }
const isRow = (row: unknown): row is Row =>
  typeof row === 'object' &&
  row !== null &&
  ['code', 'zh', 'en'].every((key) => typeof Reflect.get(row, key) === 'string')

/** The districts in what registry/divisions.json says, by 12-digit code; undefined when it says nothing. The registry checks the rest. */
export function districtsIn(value: unknown): Map<string, Bilingual> | undefined {
  const rows = typeof value === 'object' && value ? Reflect.get(value, 'divisions') : undefined
  const found = (Array.isArray(rows) ? rows : [])
    .filter(isRow)
    .filter(({ code }) => /^\d{4}(?!00)\d{2}0{6}$/.test(code))
    .map(({ code, zh, en }): [string, Bilingual] => [code, { zh, en }])
  return found.length > 0 ? new Map(found) : undefined
}
