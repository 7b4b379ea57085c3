import type { Both } from '../../ui/i18n/index.ts'

/** A terminal as the desk lists it. */
export type Device = {
  deviceId: string
  name: string
  siteId: string
  siteName: Both
  items: readonly string[]
  state: 'registered' | 'enrolled' | 'revoked'
  codeUntil: string | null
  seenAt: string | null
  revokedAt: string | null
  revokedBy: string | null
  revokedWhy: string | null
}
export type WithCode = { device: Device; code: string }
