// The formats of this field, known to the validator by name, and the canonical spelling of what passes them.
// `division-<level>` is written by the compiler for `format: division` with an `x-level`.
import { format } from '@cfworker/json-schema'
import { type DivisionLevel, parseCitizenId, parseCreditCode, parseDivisionCode, parseMobile } from '../codes/index.ts'

const division = (text: string, level?: DivisionLevel) => {
  const read = parseDivisionCode(text)
  return read.ok && /^\d{12}$/.test(text) && (level === undefined || read.value.level === level)
}

format['citizen-id'] = (text) => parseCitizenId(text).ok
format['credit-code'] = (text) => parseCreditCode(text).ok
format.mobile = (text) => parseMobile(text).ok
format.division = (text) => division(text)
export const divisionLevels: readonly DivisionLevel[] = ['city', 'district', 'subdistrict', 'community']
for (const level of divisionLevels) format[`division-${level}`] = (text) => division(text, level)

const offered = new Set([
  'citizen-id',
  'credit-code',
  'mobile',
  'division',
  'date',
  'date-time',
  'time',
  'email',
  'uri',
])
export const isFormat = (name: string): boolean => offered.has(name) || name.startsWith('division-')

/** The text as it is stored: identifiers in the spelling of their standard, anything else as it is. */
export function canonical(formatName: string | undefined, text: string): string {
  if (formatName === 'citizen-id') {
    const read = parseCitizenId(text)
    return read.ok ? read.value.id : text
  }
  if (formatName === 'credit-code') {
    const read = parseCreditCode(text)
    return read.ok ? read.value.code : text
  }
  if (formatName === 'mobile') {
    const read = parseMobile(text)
    return read.ok ? read.value : text
  }
  return text
}
