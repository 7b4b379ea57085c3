import type { FieldModel } from '../field.ts'

/** A day, 'YYYY-MM-DD'. */
export const model: FieldModel = { kind: 'date', fits: (schema) => schema.format === 'date' }

export type Parts = { year: string; month: string; day: string }

/** '1946-03-02' → its three parts; a day half chosen is kept as '1946-03-'. */
export const partsOf = (value: unknown): Parts => {
  const [year = '', month = '', day = ''] = typeof value === 'string' ? value.split('-') : []
  return { year, month, day }
}

/** The parts as one value; `undefined` when none is chosen. Half a day stays half, for the check to ask for the rest. */
export const joined = ({ year, month, day }: Parts): string | undefined =>
  year || month || day ? `${year}-${month}-${day}` : undefined

/** Days in the month; 31 while the month is open. */
export const daysIn = ({ year, month }: Pick<Parts, 'year' | 'month'>): number =>
  month ? new Date(Date.UTC(Number(year || 2000), Number(month), 0)).getUTCDate() : 31
