import type { FieldSchema } from '../../form/schema.ts'
import type { FieldModel } from '../field.ts'

/** Forms write `division`; a compiled form says the level in the format too: `division-community`. */
export const isDivision = (schema: FieldSchema): boolean => /^division(-|$)/.test(schema.format ?? '')

/** A place of the city: a 12-digit division code. */
export const model: FieldModel = { kind: 'division', fits: isDivision }

export const levels = ['district', 'subdistrict', 'community'] as const
export type Level = (typeof levels)[number]

const digits: Record<Level, number> = { district: 6, subdistrict: 9, community: 12 }

/** How deep the form wants the place; a community unless it says otherwise. */
export const depthOf = (schema: FieldSchema): readonly Level[] =>
  levels.slice(0, levels.indexOf(schema['x-level'] ?? 'community') + 1)

/** The code of the district, subdistrict or community that a code lies in; '' when it is not that deep. */
export const codeAt = (code: unknown, level: Level): string => {
  if (typeof code !== 'string' || !/^\d{12}$/.test(code)) return ''
  const head = code.slice(0, digits[level])
  const above = level === 'district' ? 4 : digits[levels[levels.indexOf(level) - 1] as Level]
  return /^0*$/.test(head.slice(above)) ? '' : head.padEnd(12, '0')
}
