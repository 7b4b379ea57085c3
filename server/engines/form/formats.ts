// The formats of this field, known to the validator by name, and the canonical spelling of what passes them.
// `division-<level>` is written by the compiler for `format: division` with an `x-level`.
import { format } from '@cfworker/json-schema'
import {
  type DivisionLevel,
  parseBankAccount,
  parseCitizenId,
  parseCreditCode,
  parseDivisionCode,
  parseMobile,
} from '../codes/index.ts'

const division = (text: string, level?: DivisionLevel) => {
  const read = parseDivisionCode(text)
  return read.ok && /^\d{12}$/.test(text) && (level === undefined || read.value.level === level)
}

format['citizen-id'] = (text) => parseCitizenId(text).ok
format['credit-code'] = (text) => parseCreditCode(text).ok
format.mobile = (text) => parseMobile(text).ok
format['bank-account'] = (text) => parseBankAccount(text).ok
format.postcode = (text) => /^\d{6}$/.test(text)
format.division = (text) => division(text)
export const divisionLevels: readonly DivisionLevel[] = ['city', 'district', 'subdistrict', 'community']
for (const level of divisionLevels) format[`division-${level}`] = (text) => division(text, level)

const offered = new Set([
  'citizen-id',
  'credit-code',
  'mobile',
  'bank-account',
  'postcode',
  'division',
  'date',
  'date-time',
  'time',
  'email',
  'uri',
])
export const isFormat = (name: string): boolean => offered.has(name) || name.startsWith('division-')
export const formatNames: readonly string[] = [...offered]

/** The text as it is stored: identifiers in the spelling of their standard, anything else as it is. */
export const canonical = (formatName: string | undefined, text: string): string =>
  spelling[formatName ?? '']?.(text) ?? text

const spelling: Record<string, (text: string) => string | undefined> = {
  'citizen-id': (text) => readOf(parseCitizenId(text))?.id,
  'credit-code': (text) => readOf(parseCreditCode(text))?.code,
  mobile: (text) => readOf(parseMobile(text)),
  'bank-account': (text) => readOf(parseBankAccount(text))?.account,
}
const readOf = <Value>(read: { ok: true; value: Value } | { ok: false }): Value | undefined =>
  read.ok ? read.value : undefined
