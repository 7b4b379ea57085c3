// Unified social credit code (统一社会信用代码), GB 32100-2015: 1 registering authority + 1 kind of entity + 6 division
// + 9 body (organisation code, GB 11714) + 1 check. The body's own check digit is made but not demanded: codes with an
// irregular body are in use, and only the last character is what GB 32100 verifies.
import { narrow } from './narrow.ts'
import { type Parsed, parsed, refused } from './parsed.ts'

export type CreditCode = {
  code: string
  authorityClass: string
  entityClass: string
  divisionCode: string
  /** 9 characters, GB 11714 */
  organisationCode: string
}
export type CreditCodeReason = 'length' | 'characters' | 'check'

// Without I O S V Z, which are too easily taken for digits or for each other.
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const bodyWeights = [3, 7, 9, 10, 5, 8, 4, 2]

function checkCharacter(first17: string): string {
  let sum = 0
  for (let i = 0; i < 17; i++) sum += alphabet.indexOf(first17[i] as string) * (weights[i] as number)
  return alphabet[(31 - (sum % 31)) % 31] as string
}

function bodyCheckCharacter(body8: string): string {
  let sum = 0
  for (let i = 0; i < 8; i++) sum += Number.parseInt(body8[i] as string, 36) * (bodyWeights[i] as number)
  return '0X987654321'[sum % 11] as string
}

/** Reads a credit code as typed (white space, full-width, lower case). */
export function parseCreditCode(text: string): Parsed<CreditCode, CreditCodeReason> {
  const code = narrow(text)
  if (code.length !== 18) return refused('length')
  if (!/^[0-9A-HJ-NP-RTUWXY]{2}\d{6}[0-9A-HJ-NP-RTUWXY]{10}$/.test(code)) return refused('characters')
  if (checkCharacter(code) !== code[17]) return refused('check')
  return parsed({
    code,
    authorityClass: code.charAt(0),
    entityClass: code.charAt(1),
    divisionCode: code.slice(2, 8),
    organisationCode: code.slice(8, 17),
  })
}

/**
 * Builds a credit code from its two classes, a 6-digit division and the 8 characters of a body; both check characters
 * are added. Throws RangeError on parts outside the alphabet.
 */
export function makeCreditCode(authorityClass: string, entityClass: string, division6: string, body8: string): string {
  const first16 = `${authorityClass}${entityClass}${division6}${body8}`
  if (body8.length !== 8 || !/^[0-9A-HJ-NP-RTUWXY]{2}\d{6}[0-9A-HJ-NP-RTUWXY]{8}$/.test(first16))
    throw new RangeError(`no credit code of ${first16}`)
  const first17 = first16 + bodyCheckCharacter(body8)
  return first17 + checkCharacter(first17)
}

/** Bodies of demonstration enterprises and organs begin with this (organisation codes given today begin with a digit or M). */
export const demoBody = 'DEM0'

/** True for a valid credit code whose body begins with DEM0: the reserved range of demonstration content. */
export function isDemoCreditCode(text: string): boolean {
  const read = parseCreditCode(text)
  return read.ok && read.value.organisationCode.startsWith(demoBody)
}
