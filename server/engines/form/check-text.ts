import type { FormSchema } from './form.ts'
import { divisionLevels, isFormat } from './formats.ts'

/** Checks pattern, format and level of a field; a division with a level gets the level into its format. */
export function checkText(field: FormSchema, fault: (message: string) => void): void {
  if (field.pattern !== undefined) {
    try {
      new RegExp(field.pattern, 'u')
    } catch {
      fault(`pattern ${field.pattern} cannot be read`)
    }
  }
  if (field.format !== undefined && !isFormat(field.format)) fault(`format ${field.format} is not known`)
  const level = field['x-level']
  if (level !== undefined) {
    if (/^division(-|$)/.test(field.format ?? '') && divisionLevels.some((one) => one === level))
      field.format = `division-${level}`
    else fault(`x-level ${level} belongs to format division: ${divisionLevels.join(', ')}`)
  }
}
