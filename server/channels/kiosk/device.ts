// A terminal (自助终端). registered (waits with a code) → enrolled (its browser holds a key) → revoked, for good. An enrolled one may be
// given a new code: until that is used the old key goes on working, then it ends.

import { randomBytes } from 'node:crypto'
import { sha256Bytes } from '../../platform/crypto/index.ts'

export type DeviceState = 'registered' | 'enrolled' | 'revoked'
export type Device = {
  deviceId: string
  name: string
  siteId: string
  items: string[]
  registeredAt: string
  registeredBy: string
  /** Until when a code waits to be used; null when none does. */
  codeUntil: string | null
  enrolledAt: string | null
  seenAt: string | null
  revokedAt: string | null
  revokedBy: string | null
  revokedWhy: string | null
}

export const stateOf = ({ revokedAt, enrolledAt }: Device): DeviceState =>
  revokedAt ? 'revoked' : enrolledAt ? 'enrolled' : 'registered'

/** An enrolment code is good for so many hours. */
export const codeHours = 24

// Crockford's alphabet: no letter is taken for a digit when it is read off paper and typed.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A new enrolment code: 60 bits in three groups of four. */
export function newCode(): string {
  const letters = [...randomBytes(12)].map((byte) => alphabet[byte % 32]).join('')
  return `${letters.slice(0, 4)}-${letters.slice(4, 8)}-${letters.slice(8)}`
}

/** What is kept of a code; the same for a code typed in small letters, with blanks, or with O and I for 0 and 1. */
export const hashOfCode = (typed: string): Buffer =>
  sha256Bytes(
    `device-code:${typed
      .normalize('NFKC')
      .toUpperCase()
      .replaceAll(/[^0-9A-Z]/g, '')
      .replaceAll('O', '0')
      .replaceAll(/[IL]/g, '1')}`,
  )
