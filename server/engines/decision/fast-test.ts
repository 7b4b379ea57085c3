// The cells that nearly all tables have: literals, comparisons with a number, ranges of numbers, several of these, and `not(…)` of them.
// An answer is given only where FEEL leaves no room, that is for a value of the same type; for anything else it is undefined, and feelin
// decides. A law test holds both against each other.
type Fast = (value: unknown) => boolean | undefined

const number = '(-?\\d+(?:\\.\\d+)?)'
const comparison = new RegExp(`^(<=|>=|<|>)\\s*${number}$`)
const range = new RegExp(`^([[(\\]])\\s*${number}\\s*\\.\\.\\s*${number}\\s*([\\])[])$`)

/** A test that decides without feelin, or undefined when the cell has another shape. */
export function fastTest(text: string): Fast | undefined {
  const negated = /^not\s*\(([\s\S]*)\)$/.exec(text)
  const tests = parts(negated?.[1] ?? text).map(single)
  if (tests.length === 0 || tests.some((test) => test === undefined)) return undefined
  return (value) => {
    let holds = false
    for (const test of tests) {
      const answer = test?.(value)
      if (answer === undefined) return undefined
      holds ||= answer
    }
    return negated ? !holds : holds
  }
}

function parts(text: string): string[] {
  const found = text.match(/"[^"\\]*"|[^",]+|,/g) ?? []
  const cells = found.map((part) => part.trim()).filter((part) => part !== '')
  const isList = cells.every((part, index) => (part === ',') === (index % 2 === 1)) && cells.length % 2 === 1
  return isList && found.join('') === text ? cells.filter((part) => part !== ',') : []
}

function single(text: string): Fast | undefined {
  if (/^"[^"\\]*"$/.test(text)) return same(text.slice(1, -1), isText)
  if (/^-?\d+(\.\d+)?$/.test(text)) return same(Number(text), isNumber)
  if (text === 'true' || text === 'false') return same<boolean>(text === 'true', isTruth)
  const [, operator, limit] = comparison.exec(text) ?? []
  if (operator && limit) return numeric(compare(operator, Number(limit)))
  const [, open, from, to, close] = range.exec(text) ?? []
  if (!from || !to || Number(from) > Number(to)) return undefined
  const above = compare(open === '[' ? '>=' : '>', Number(from))
  const below = compare(close === ']' ? '<=' : '<', Number(to))
  return numeric((value) => above(value) && below(value))
}

const same =
  <T extends string | number | boolean>(literal: T, isOfType: (value: unknown) => value is T): Fast =>
  (value) =>
    isOfType(value) ? value === literal : undefined

const isText = (value: unknown): value is string => typeof value === 'string'
const isNumber = (value: unknown): value is number => typeof value === 'number'
const isTruth = (value: unknown): value is boolean => typeof value === 'boolean'

const numeric =
  (test: (value: number) => boolean): Fast =>
  (value) =>
    typeof value === 'number' ? test(value) : undefined

function compare(operator: string, limit: number): (value: number) => boolean {
  if (operator === '<') return (value) => value < limit
  if (operator === '<=') return (value) => value <= limit
  if (operator === '>') return (value) => value > limit
  return (value) => value >= limit
}
