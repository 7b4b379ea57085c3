// Division codes: GB/T 2260 (6 digits: province 2, city 2, district 2) continued by the statistical code (3 subdistrict,
// 3 community). One canonical form everywhere: 12 digits, padded with zeros. A city without districts has its subdistricts
// directly below it (4419 00 003 000), so a level is read from the last group that is not zero, not from the length.
import { narrow } from './narrow.ts'
import { type Parsed, parsed, refused } from './parsed.ts'

export type DivisionLevel = 'city' | 'district' | 'subdistrict' | 'community'
export type DivisionCode = {
  /** 12 digits */
  code: string
  level: DivisionLevel
  /** The 12-digit code one level up; a city has none here. */
  parent: string | undefined
}
export type DivisionReason = 'length' | 'characters' | 'level' | 'gap'

const padded = (prefix: string) => prefix.padEnd(12, '0')

/**
 * Reads 6, 9 or 12 digits. Reasons: `level` = a province or the whole country, which is above a city platform;
 * `gap` = a community without its subdistrict.
 */
export function parseDivisionCode(text: string): Parsed<DivisionCode, DivisionReason> {
  const digits = narrow(text)
  if (digits.length !== 6 && digits.length !== 9 && digits.length !== 12) return refused('length')
  if (!/^\d+$/.test(digits)) return refused('characters')
  const code = padded(digits)
  if (code.slice(0, 2) === '00' || code.slice(2, 4) === '00') return refused('level')
  const city = padded(code.slice(0, 4))
  const district = padded(code.slice(0, 6))
  const subdistrict = padded(code.slice(0, 9))
  if (code.slice(9) !== '000') {
    if (subdistrict === district) return refused('gap')
    return parsed({ code, level: 'community', parent: subdistrict })
  }
  if (subdistrict !== district) return parsed({ code, level: 'subdistrict', parent: district })
  if (district !== city) return parsed({ code, level: 'district', parent: city })
  return parsed({ code, level: 'city', parent: undefined })
}

/** The 12-digit codes above a division, nearest first: community → subdistrict, district, city. Empty for what is no division. */
export function ancestors(text: string): string[] {
  const above: string[] = []
  let read = parseDivisionCode(text)
  while (read.ok && read.value.parent !== undefined) {
    above.push(read.value.parent)
    read = parseDivisionCode(read.value.parent)
  }
  return above
}

/** True when the division is the other one or lies below it. Any of 6, 9, 12 digits; false for what is no division. */
export function isWithin(text: string, ancestor: string): boolean {
  const inner = parseDivisionCode(text)
  const outer = parseDivisionCode(ancestor)
  if (!inner.ok || !outer.ok) return false
  return inner.value.code === outer.value.code || ancestors(inner.value.code).includes(outer.value.code)
}
