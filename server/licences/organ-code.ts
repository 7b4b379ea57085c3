// Codes of an organ for demonstration: derived from its id, from the range that no real organ has.
import { demoBody, demoDivision, makeCreditCode } from '../engines/codes/index.ts'
import { sha256Bytes } from '../platform/crypto/index.ts'

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** Credit code of an organ `function@division12`: class 11 (state organ), its division, a demonstration body. */
export function demoCreditCodeOf(organId: string): string {
  const division = organId.split('@')[1] ?? ''
  const digest = sha256Bytes(organId)
  const body = Array.from({ length: 4 }, (_, i) => alphabet[(digest[i] ?? 0) % 31]).join('')
  return makeCreditCode('1', '1', /^\d{6}/.exec(division)?.[0] ?? '990000', demoBody + body)
}

/** Credit code of the n-th business that registers: class 92 (individual business), a demonstration division and body. */
export function demoBusinessCodeOf(n: number): string {
  const digits = [29_791, 961, 31, 1].map((place) => alphabet[Math.floor(n / place) % 31])
  return makeCreditCode('9', '2', demoDivision, demoBody + digits.join(''))
}

/** 13 digits as they stand at the foot of a seal: division and a running number, here from a demonstration range. */
export function demoSealCodeOf(organId: string): string {
  const division = /@(\d{6})/.exec(organId)?.[1] ?? '990000'
  return `${division}99${String(sha256Bytes(organId).readUInt32BE(0) % 100_000).padStart(5, '0')}`
}
