// What no column of ours can hold is refused at the door, on every route: NUL and lone surrogates (PostgreSQL takes them neither as
// text nor as jsonb), and nesting so deep that whatever walks the value would break on it. Found by fuzzing: each was a 500.

import { type FieldProblem, problem } from '../problem/index.ts'
import type { App } from './app.ts'

const mostLevels = 32

export function refuseUnstorable(app: App): void {
  app.addHook('preValidation', async ({ params, query, body }) => {
    for (const part of [params, query, body]) {
      const found = faultIn(part, '', 0)
      if (found) throw problem('validation-failed', found, { fields: [found] })
    }
  })
}

/** The first thing in a parsed value that cannot be kept, and where. */
function faultIn(value: unknown, pointer: string, level: number): FieldProblem | undefined {
  if (typeof value === 'string') return isStorable(value) ? undefined : unstorable(pointer)
  if (typeof value !== 'object' || value === null) return undefined
  if (level === mostLevels)
    return { pointer, zh: '内容嵌套层数太多，请简化后再提交', en: 'The content is nested too deeply; simplify it' }
  for (const [key, below] of Object.entries(value)) {
    const at = isStorable(key) ? `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}` : pointer
    const found = isStorable(key) ? faultIn(below, at, level + 1) : unstorable(pointer)
    if (found) return found
  }
  return undefined
}

const isStorable = (text: string): boolean => !text.includes('\0') && text.isWellFormed()

const unstorable = (pointer: string): FieldProblem => ({
  pointer,
  zh: '含有无法保存的字符，请删去后重新填写',
  en: 'It contains characters that cannot be kept; remove them',
})
