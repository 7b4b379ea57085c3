import { narrowGroups } from './narrow.ts'
import { type Parsed, parsed, refused } from './parsed.ts'

export type MobileReason = 'length' | 'characters' | 'prefix'

/** Reads a mainland mobile number (手机号) as typed, with or without +86 / 0086, and answers its 11 digits. */
export function parseMobile(text: string): Parsed<string, MobileReason> {
  const digits = narrowGroups(text)
    .replace(/[()]/g, '')
    .replace(/^(\+|00)86/, '')
  if (!/^\d*$/.test(digits)) return refused('characters')
  if (digits.length !== 11) return refused('length')
  return /^1[3-9]/.test(digits) ? parsed(digits) : refused('prefix')
}
