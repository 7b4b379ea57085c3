// Values as people read them. Where nothing was counted nothing is said, rather than 0 % or 100 %.
import type { Reading, Unit } from '../api/supervision.ts'

/** «86.4%», «3.2» or «1,204»; «–» when nothing was counted. Shares are rounded down: a target missed by a hair is not shown as met. */
export const valueText = (unit: Unit, value: number | null): string => {
  if (value === null) return '–'
  if (unit === 'rate') return `${(Math.floor(value * 1000 + 1e-9) / 10).toFixed(1)}%`
  return unit === 'mean' ? value.toFixed(1) : value.toLocaleString('en')
}

/** «48 / 51»; '' for a count, which has no denominator. */
export const countedText = ({ numerator, denominator }: Reading): string =>
  denominator === null ? '' : `${numerator.toLocaleString('en')} / ${denominator.toLocaleString('en')}`
