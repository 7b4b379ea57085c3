// Citizen number (公民身份号码), GB 11643: 6 division + 8 birth date + 3 sequence (odd = male) + 1 check, ISO 7064 MOD 11-2.
// The division is where the number was first given: counties that no longer exist stay valid for life, so it is not looked up.
// Residence permits of Hong Kong, Macao and Taiwan residents (81, 82, 83) have the same form and pass.
import { civilDay } from './civil-day.ts'
import { narrow } from './narrow.ts'
import { type Parsed, parsed, refused } from './parsed.ts'

export type CitizenId = {
  id: string
  divisionCode: string
  /** 'YYYY-MM-DD' */
  birthOn: string
  sex: 'male' | 'female'
}
export type CitizenIdReason = 'length' | 'characters' | 'birth-date' | 'future' | 'check'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const oldestYear = '1800'

function checkCharacter(first17: string): string {
  let sum = 0
  for (let i = 0; i < 17; i++) sum += Number(first17[i]) * (weights[i] as number)
  return '10X98765432'[sum % 11] as string
}

/**
 * Reads a citizen number as typed (white space, full-width, lower-case x). `today` ('YYYY-MM-DD') rules out births that
 * are yet to come; without it the future is not judged.
 */
export function parseCitizenId(text: string, today?: string): Parsed<CitizenId, CitizenIdReason> {
  const id = narrow(text)
  if (id.length !== 18) return refused('length')
  if (!/^\d{17}[\dX]$/.test(id)) return refused('characters')
  const birthOn = civilDay(id.slice(6, 14))
  if (birthOn === undefined || birthOn < oldestYear) return refused('birth-date')
  if (today !== undefined && birthOn > today) return refused('future')
  if (checkCharacter(id) !== id[17]) return refused('check')
  return parsed({ id, divisionCode: id.slice(0, 6), birthOn, sex: Number(id[16]) % 2 === 1 ? 'male' : 'female' })
}

/**
 * Builds a citizen number from a 6-digit division, a birth date ('YYYY-MM-DD') and a sequence (0–999, odd = male).
 * For tests and demonstration content only: use `demoDivision` and sequences from 900 there. Throws RangeError on bad parts.
 */
export function makeCitizenId(division6: string, birthOn: string, sequence: number): string {
  const birth = birthOn.replaceAll('-', '')
  const first17 = `${division6}${birth}${String(sequence).padStart(3, '0')}`
  if (!/^\d{17}$/.test(first17) || division6.length !== 6 || civilDay(birth) === undefined)
    throw new RangeError(`no citizen number of ${division6}, ${birthOn}, ${sequence}`)
  return first17 + checkCharacter(first17)
}

/** A division prefix that was never assigned: demonstration persons live there, so that no real number is in the repository. */
export const demoDivision = '440399'

/** True for the reserved range of demonstration numbers: division 440399 and sequence 900–999. */
export function isDemoCitizenId(text: string): boolean {
  const read = parseCitizenId(text)
  return read.ok && read.value.divisionCode === demoDivision && read.value.id[14] === '9'
}
