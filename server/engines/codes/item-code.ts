// Item codes, GB/T 39554.1-2020: item code 基本编码 12 = 2 region feature + 2 type + 5 main item + 3 sub item;
// implementation code 实施编码 31 = credit code of the organ 18 + authority level 1 + item code 12.
import { parseCreditCode } from './credit-code.ts'
import { narrow } from './narrow.ts'
import { type Parsed, parsed, refused } from './parsed.ts'

export type ItemCode = { code: string; region: string; type: string; main: string; sub: string }
/** `level` is 行使层级: 1 nation, 2 province, 3 city, 4 district, 5 subdistrict, 6 community, 7 by grade (GB/T 39046 A.2). */
export type ImplementationCode = { code: string; creditCode: string; level: number; item: ItemCode }
export type ItemCodeReason = 'length' | 'characters' | 'type'
export type ImplementationCodeReason = ItemCodeReason | 'organ' | 'level'

/** Reads a 12-digit item code. Reason `type`: 00 is a group of powers, not a type of item. */
export function parseItemCode(text: string): Parsed<ItemCode, ItemCodeReason> {
  const code = narrow(text)
  if (code.length !== 12) return refused('length')
  if (!/^\d{12}$/.test(code)) return refused('characters')
  const type = code.slice(2, 4)
  if (type === '00') return refused('type')
  return parsed({ code, region: code.slice(0, 2), type, main: code.slice(4, 9), sub: code.slice(9) })
}

/** Builds an item code from its four parts; throws RangeError when they do not make one. */
export function makeItemCode(parts: { region: string; type: string; main: string; sub: string }): string {
  const read = parseItemCode(parts.region + parts.type + parts.main + parts.sub)
  if (!read.ok || read.value.main !== parts.main || read.value.type !== parts.type)
    throw new RangeError(`no item code of ${Object.values(parts).join(' ')}`)
  return read.value.code
}

/** Reads a 31-character implementation code. Reason `organ`: its first 18 characters are no credit code. */
export function parseImplementationCode(text: string): Parsed<ImplementationCode, ImplementationCodeReason> {
  const code = narrow(text)
  if (code.length !== 31) return refused('length')
  const organ = parseCreditCode(code.slice(0, 18))
  if (!organ.ok) return refused('organ')
  const level = code.charAt(18)
  if (!/^[1-7]$/.test(level)) return refused('level')
  const item = parseItemCode(code.slice(19))
  if (!item.ok) return item
  return parsed({ code, creditCode: organ.value.code, level: Number(level), item: item.value })
}

/** Builds an implementation code; throws RangeError when credit code, level (1–7) or item code is wrong. */
export function makeImplementationCode(creditCode: string, level: number, itemCode: string): string {
  const read = parseImplementationCode(`${creditCode}${level}${itemCode}`)
  if (!read.ok) throw new RangeError(`no implementation code of ${creditCode}, ${level}, ${itemCode}: ${read.reason}`)
  return read.value.code
}
