// Licence identifier (电子证照标识), GB/T 36904-2018: root . type (credit code of its owner 18 + 3) . issuer . serial
// . version 3 . check, the check being ISO 7064 MOD 37,36 over the four middle parts without dots.
// Most issuers are credit codes, but published identifiers carry others (a division code), so the issuer is not verified.
import { narrow } from './narrow.ts'
import { type Parsed, parsed, refused } from './parsed.ts'

export type LicenceIdentifier = { identifier: string; type: string; issuer: string; serial: string; version: string }
export type LicenceIdentifierReason = 'root' | 'parts' | 'characters' | 'check'

const root = '1.2.156.3005.2'
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** ISO 7064 MOD 37,36 check character of a text over 0–9 A–Z; catches all single errors and nearly all transpositions. */
export function mod3736(text: string): string {
  let product = 36
  for (const character of text) {
    const sum = (product + alphabet.indexOf(character)) % 36 || 36
    product = (sum * 2) % 37
  }
  return alphabet[(37 - product) % 36] as string
}

/** Reads a licence identifier as typed. Reasons: `root` = another tree, `parts` = number or length of parts. */
export function parseLicenceIdentifier(text: string): Parsed<LicenceIdentifier, LicenceIdentifierReason> {
  const identifier = narrow(text)
  if (!identifier.startsWith(`${root}.`)) return refused('root')
  const parts = identifier.slice(root.length + 1).split('.')
  const [type, issuer, serial, version, check] = parts
  if (parts.length !== 5 || !type || !issuer || !serial || !version || !check) return refused('parts')
  if (type.length !== 21 || issuer.length > 18 || serial.length > 36 || version.length !== 3 || check.length !== 1)
    return refused('parts')
  const body = type + issuer + serial + version
  if (!/^[0-9A-Z]+$/.test(body + check) || !/^\d{3}$/.test(version)) return refused('characters')
  if (mod3736(body) !== check) return refused('check')
  return parsed({ identifier, type, issuer, serial, version })
}

/** Builds a licence identifier; `version` counts from 1. Throws RangeError on parts that do not fit. */
export function makeLicenceIdentifier(part: { type: string; issuer: string; serial: string; version: number }): string {
  const version = String(part.version).padStart(3, '0')
  const check = mod3736(part.type + part.issuer + part.serial + version)
  const read = parseLicenceIdentifier([root, part.type, part.issuer, part.serial, version, check].join('.'))
  if (!read.ok) throw new RangeError(`no licence identifier of ${Object.values(part).join(' ')}: ${read.reason}`)
  return read.value.identifier
}
