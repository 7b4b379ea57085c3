import { Secret, TOTP } from 'otpauth'

const period = 30
const settings = { algorithm: 'SHA1', digits: 6, period } as const

/** The one-time password of an instant. `secret`: base32. RFC 6238. */
export const oneTimePassword = (secret: string, now: Temporal.Instant): string =>
  TOTP.generate({ ...settings, secret: Secret.fromBase32(secret), timestamp: now.epochMilliseconds })

/** The time step that a one-time password belongs to, one step either side allowed; undefined when it is none. */
export function stepOf(secret: string, password: string, now: Temporal.Instant): number | undefined {
  const timestamp = now.epochMilliseconds
  const token = password.replaceAll(/\s/g, '')
  if (!/^[0-9]{6}$/.test(token)) return undefined // the library breaks on six characters that are more bytes
  const delta = TOTP.validate({
    ...settings,
    secret: Secret.fromBase32(secret),
    token,
    timestamp,
    window: 1,
  })
  return delta === null ? undefined : Math.floor(timestamp / 1000 / period) + delta
}
