// A licence and its pure rules: what it says, how long it is valid, what the public may see of it.
import { maskName } from '../engines/codes/index.ts'
import type { Bilingual } from '../platform/problem/index.ts'
import type { LicenceType } from './type.ts'

export type LicenceStatus = 'valid' | 'revoked' | 'expired'
export type Licence = {
  licenceId: string
  type: string
  name: Bilingual
  identifier: string
  number: string
  verifyCode: string
  trust: LicenceType['trust']
  holderSubjectId: string
  holderName: string
  organId: string
  organName: string
  caseId: string | null
  fields: { key: string; name: Bilingual; value: string }[]
  validFrom: string
  validUntil: string | null
  status: LicenceStatus
  reason: string | null
  /** Revoked because another stands in its place. */
  isReplaced: boolean
  sha256: string
  issuedAt: string
}
/** What anybody who holds the paper sees. */
export type LicenceView = {
  type: string
  name: Bilingual
  numberMasked: string
  holderMasked: string
  organName: string
  validFrom: string
  validUntil: string | null
  status: LicenceStatus
  isReplaced: boolean
  sha256: string
}

/** `status` as stored, read on a day: a licence is valid through its last day. */
export function statusOn(today: string, stored: string, validUntil: string | null): LicenceStatus {
  if (stored === 'revoked') return 'revoked'
  return validUntil !== null && validUntil < today ? 'expired' : 'valid'
}

/** Last day of validity, or null when there is no end. A year of validity from 2 March ends on 1 March. */
export function lastDay(
  validity: LicenceType['validity'],
  validFrom: string,
  fields: Readonly<Record<string, string>> = {},
): string | null {
  if ('permanent' in validity) return null
  if ('until' in validity) {
    const until = fields[validity.until] ?? ''
    if (/^\d{4}-\d{2}-\d{2}$/.test(until) && until >= validFrom) return until
  }
  const length = 'days' in validity ? { days: validity.days } : { months: validity.months }
  return Temporal.PlainDate.from(validFrom).add(length).subtract({ days: 1 }).toString()
}

const at = (data: unknown, pointer: string): unknown =>
  pointer
    .slice(1)
    .split('/')
    .reduce<unknown>((value, step) => {
      const key = step.replaceAll('~1', '/').replaceAll('~0', '~')
      return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined
    }, data)

function printed(value: unknown): string {
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (Array.isArray(value)) return value.map(printed).filter(Boolean).join('、')
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/**
 * Values of a type's fields out of case data, by the pointers of the type (the first that has a value). `show` may put a
 * value into words (a code, a division); fields without a value are left out.
 */
export function fieldsFrom(
  type: LicenceType,
  data: unknown,
  show: (pointer: string, value: unknown) => string | undefined = () => undefined,
): Record<string, string> {
  const values: Record<string, string> = {}
  for (const { key, from } of type.fields)
    for (const pointer of [from].flat()) {
      const value = at(data, pointer)
      const text = value === undefined || value === null ? '' : (show(pointer, value) ?? printed(value))
      if (text && values[key] === undefined) values[key] = text
    }
  return values
}

const covered = (text: string): string => {
  const keep = text.length > 8 ? 4 : 2
  return text.length <= keep ? '*'.repeat(text.length) : '*'.repeat(text.length - keep) + text.slice(-keep)
}

/** The public side of a licence: names and numbers of people masked, those of enterprises open. */
export function publicView(licence: Licence, type: LicenceType): LicenceView {
  const isPersonal = type.holder !== 'enterprise'
  const { name, organName, validFrom, validUntil, status, isReplaced, sha256 } = licence
  return {
    type: licence.type,
    name,
    numberMasked: isPersonal && 'field' in type.number ? covered(licence.number) : licence.number,
    holderMasked: isPersonal ? maskName(licence.holderName) : licence.holderName,
    organName,
    validFrom,
    validUntil,
    status,
    isReplaced,
    sha256,
  }
}
