import { createHash } from 'node:crypto'
import { Secret } from 'otpauth'

/** Base32 secret that follows from the username: the same in every demonstration, so outside of one it is no secret. */
export const demoSecret = (username: string): string => {
  const digest = createHash('sha256').update(`yichuang demonstration ${username}`).digest()
  return new Secret({ buffer: new Uint8Array(digest.subarray(0, 20)).buffer }).base32
}
