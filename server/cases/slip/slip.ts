// A transfer slip (物料流转凭证) and its pure rules. Paper that a window took goes to the place that handles the case; its slip is scanned when
// it goes out and when it comes in. States: made → sent → received; a slip that was sent may be missing, and is received all the same
// when it turns up. The limit of the case runs on: that paper got lost on the way is no fault of the applicant.

import type { Bilingual } from '../item.ts'

export type Slip = {
  caseId: string
  slipId: string
  code: string
  papers: { materialId: string; name: Bilingual }[]
  from: string
  to: string
  madeAt: string
  madeBy: string
  sentAt: string | null
  dueAt: string | null
  receivedAt: string | null
  missingAt: string | null
  missingWhy: string | null
}
export type SlipState = 'made' | 'sent' | 'received' | 'missing'

/** assumed: two working days for a courier's round within the city. */
export const transitWorkingDays = 2

export const stateOf = ({
  sentAt,
  receivedAt,
  missingAt,
}: Pick<Slip, 'sentAt' | 'receivedAt' | 'missingAt'>): SlipState =>
  receivedAt ? 'received' : missingAt ? 'missing' : sentAt ? 'sent' : 'made'

/** On its way for longer than it should be; missing counts, until it turns up. */
export const isOverdue = (slip: Slip, now: Temporal.Instant): boolean =>
  !slip.receivedAt && slip.dueAt !== null && Temporal.Instant.compare(Temporal.Instant.from(slip.dueAt), now) < 0

export type Scan = 'sent' | 'received' | 'sent-again' | 'received-again' | 'elsewhere'

/** What a scan at one of these places means. A second scan says the same again and changes nothing. */
export function scanAt(slip: Slip, units: readonly string[]): Scan {
  const state = stateOf(slip)
  const isAtFrom = units.includes(slip.from)
  const isAtTo = units.includes(slip.to)
  if (state === 'received') return isAtTo || isAtFrom ? 'received-again' : 'elsewhere'
  if (state === 'made' && isAtFrom) return 'sent'
  if (isAtTo) return 'received'
  return isAtFrom ? 'sent-again' : 'elsewhere'
}

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** The code of a slip out of twelve random bytes. */
export const codeFrom = (bytes: Uint8Array): string => Array.from(bytes, (byte) => alphabet[byte % 32]).join('')

/** The code in what a scanner typed: the whole address, or the code alone. */
export const codeIn = (text: string): string =>
  (/[?&]code=([^&#\s]+)/.exec(text)?.[1] ?? text).toUpperCase().replaceAll(/[^0-9A-Z]/g, '')
