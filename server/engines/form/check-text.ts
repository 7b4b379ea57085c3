// Pattern, format, level and length of a text. A pattern is judged by its work before it may run, and texts are bounded, so that nobody
// can keep the server busy with one answer.
import { patternPower } from '../pattern/index.ts'
import type { FormSchema, Say } from './form.ts'
import { divisionLevels, formatNames, isFormat } from './formats.ts'

/** No answer may be longer, whatever a field says: a pattern costs up to the square of that. */
export const longestText = 4000

/** Checks what a field says of its text; a division with a level gets the level into its format. */
export function checkText(field: FormSchema, say: Say): void {
  if (field.pattern !== undefined) checkPattern(field.pattern, say)
  if (field.maxLength !== undefined && field.maxLength > longestText)
    say(`maxLength 最多 ${longestText} / maxLength is at most ${longestText}`, 'maxLength')
  if (field.format !== undefined && !isFormat(field.format))
    say(`没有格式 ${field.format}，可用的是 ${formatNames.join('、')} / format ${field.format} is not known`, 'format')
  const level = field['x-level']
  if (level === undefined) return
  if (/^division(-|$)/.test(field.format ?? '') && divisionLevels.some((one) => one === level))
    field.format = `division-${level}`
  else
    say(
      `x-level ${level} 只用于 format: division，取值 ${divisionLevels.join('、')} / x-level ${level} belongs to format division`,
      'x-level',
    )
}

function checkPattern(pattern: string, say: Say): void {
  if (!canBeRead(pattern)) say(`正则表达式 ${pattern} 写法有误 / pattern ${pattern} cannot be read`, 'pattern')
  else if (patternPower(pattern, false) === Number.POSITIVE_INFINITY)
    say(
      `正则表达式 ${pattern} 对某些文字要算很久：去掉嵌套的重复，以 ^ 开头，至多两处 *、+ 或 {m,n} / pattern ${pattern} may run away: no repetition within a repetition, begin with ^, at most two of * + {m,n}`,
      'pattern',
    )
}

function canBeRead(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u') !== undefined
  } catch {
    return false
  }
}
