// Case number (办件编号) for people: 260302-7K4Q-M2PX-9 = day of filing, eight random characters, one check character.
// Read aloud, typed at a kiosk, written on paper: 29 characters without look-alikes (no 0 O, 1 I L, U V).
//
// The check is a sum mod 29 with weights 2^i. 29 is prime and 2 generates all its 28 residues, so all 15 weights differ:
//   caught always: any one wrong character; any two characters swapped, adjacent or not, the date included;
//     a pair of equals mistyped as another pair (aa → bb), adjacent or with one character between; a character lost or added;
//   caught 28 times in 29: everything else.
// Digits have their own value in date and code alike, which is why a swap across the dash is caught too.
// 29^8 numbers a day = 5·10^11: two of 100,000 cases of one day meet once in a hundred days; the store's key settles it.
import { civilDay } from './civil-day.ts'
import { narrowGroups } from './narrow.ts'
import { type Parsed, parsed, refused } from './parsed.ts'

export type CaseNumber = {
  caseNumber: string
  /** The day in the number, 'YYYY-MM-DD' of this century. */
  on: string
}
export type CaseNumberReason = 'length' | 'characters' | 'date' | 'check'

// Position = value: the digits 2–9 stand at 2–9.
const alphabet = 'AB23456789CDEFGHJKMNPQRSTWXYZ'
const order = 29

function checkCharacter(first14: string): string {
  let sum = 0
  let weight = 2
  for (let i = 13; i >= 0; i--) {
    const character = first14.charAt(i)
    sum += weight * (i < 6 ? Number(character) : alphabet.indexOf(character))
    weight = (weight * 2) % order
  }
  return alphabet[(order - (sum % order)) % order] as string
}

/**
 * Makes a case number of the day ('YYMMDD', Asia/Shanghai) and at least eight random bytes.
 * A byte is taken mod 29, so that 24 of the characters are 9/8 as likely as the other five: of no weight here.
 */
export function makeCaseNumber(dateYYMMDD: string, randomValues: Uint8Array | readonly number[]): string {
  if (civilDay(`20${dateYYMMDD}`) === undefined || randomValues.length < 8)
    throw new RangeError(`no case number of ${dateYYMMDD} and ${randomValues.length} random bytes`)
  let code = ''
  for (let i = 0; i < 8; i++) code += alphabet.charAt((randomValues[i] as number) % order)
  return grouped(dateYYMMDD + code + checkCharacter(dateYYMMDD + code))
}

/** Reads a case number as said or typed: white space, dashes of any kind, lower case, full-width, O and I or L in the date. */
export function parseCaseNumber(text: string): Parsed<CaseNumber, CaseNumberReason> {
  const plain = narrowGroups(text)
  if (plain.length !== 15) return refused('length')
  const date = plain.slice(0, 6).replaceAll('O', '0').replace(/[IL]/g, '1')
  const code = plain.slice(6)
  if (!/^\d{6}$/.test(date) || !/^[2-9A-HJKMNP-TW-Z]{9}$/.test(code)) return refused('characters')
  const on = civilDay(`20${date}`)
  if (on === undefined) return refused('date')
  if (checkCharacter(date + code) !== code[8]) return refused('check')
  return parsed({ caseNumber: grouped(date + code), on })
}

const grouped = (n: string) => `${n.slice(0, 6)}-${n.slice(6, 10)}-${n.slice(10, 14)}-${n.slice(14)}`

/** Six digits (查询码) that open a case to whoever holds its number, from at least four random bytes. */
export function queryCodeFrom(bytes: Uint8Array | readonly number[]): string {
  if (bytes.length < 4) throw new RangeError('a query code takes four random bytes')
  let value = 0
  for (let i = 0; i < 4; i++) value = value * 256 + ((bytes[i] as number) & 255)
  return String(value % 1_000_000).padStart(6, '0')
}
