// A YAML file with its value and the way back from a place in the value to a line of the file, so that every problem can say where.

import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import type { PackProblem } from './pack-problem.ts'

export type Source = {
  file: string
  value: unknown
  /** Line of a place in the value, by keys and list positions; of the nearest place above it when it is not there. */
  lineAt(keys: readonly (string | number)[]): number
}

/** Reads YAML 1.2; what the parser objects to is added to `problems`, and then nothing comes back. */
export function readSource(file: string, text: string, problems: PackProblem[]): Source | undefined {
  if (isEndless(text)) {
    problems.push({
      file,
      line: 1,
      message: 'YAML 嵌套过深或行过长，请分行书写 / nested too deeply, or too long a line: write it on lines',
    })
    return undefined
  }
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true })
  for (const { pos, message } of document.errors)
    problems.push({ file, line: lines.linePos(pos[0]).line, message: `YAML 写法有误 / not valid YAML: ${message}` })
  if (document.errors.length > 0) return undefined

  function lineAt(keys: readonly (string | number)[]): number {
    let at: unknown = document.contents
    let offset = isNode(at) ? (at.range?.[0] ?? 0) : 0
    for (const key of keys) {
      if (isMap(at)) {
        const pair = at.items.find((each) => isScalar(each.key) && String(each.key.value) === String(key))
        if (!pair) break
        offset = isScalar(pair.key) ? (pair.key.range?.[0] ?? offset) : offset
        at = pair.value
      } else if (isSeq(at)) {
        at = at.items[Number(key)]
        if (!isNode(at)) break
        offset = at.range?.[0] ?? offset
      } else break
    }
    return lines.linePos(offset).line
  }
  try {
    return { file, value: document.toJS({ maxAliasCount: 50 }), lineAt }
  } catch (error) {
    problems.push({ file, line: 1, message: `YAML 写法有误 / not valid YAML: ${(error as Error).message}` })
    return undefined
  }
}

const deepest = 200
const longestLine = 20_000

/** What would keep the parser busy for long: it recurses into brackets, and into the dashes of one line. */
function isEndless(text: string): boolean {
  let depth = 0
  let lineStart = 0
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (sign === '[' || sign === '{') depth++
    else if (sign === ']' || sign === '}') depth = Math.max(0, depth - 1)
    else if (sign === '\n') lineStart = at
    if (depth > deepest || at - lineStart > longestLine) return true
  }
  return false
}

/** Keys of a JSON pointer. */
export const keysOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
