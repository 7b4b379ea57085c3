// Patterns run in a backtracking engine, so their work is judged before: a text of n characters costs at most n to the power of the open
// repetitions, and once more n when the pattern may begin anywhere. Over 2 is refused (4,000 characters cubed took 89 s); so is a repeated
// group that repeats or chooses within itself, a reference back, and a count over 100.

/** The power of a pattern's work in the length of the text: 0 to 2, or Infinity when it is not to be run. Says nothing about syntax. */
export function patternPower(pattern: string, hasFlags: boolean): number {
  const plain = pattern.replace(/\\[pP]\{[^}]*\}/g, 'x')
  if (pattern.length > 200 || /\\[1-9k]/.test(plain)) return Number.POSITIVE_INFINITY
  const text = plain.replace(/\\./g, 'x').replace(/\[[^\]]*\]/g, 'x')
  const open = text.match(/[*+]|\{\d*,\d*\}/g)?.length ?? 0
  const optional = text.match(/\?/g)?.length ?? 0
  const counts = [...text.matchAll(/\{(\d+)(?:,(\d*))?\}/g)].flatMap(([, from, to]) => [Number(from), Number(to ?? 0)])
  if (optional > 4 || counts.some((count) => count > 100) || repeatsGroup(text)) return Number.POSITIVE_INFINITY
  const power = open + (text.startsWith('^') && !text.includes('|') && !hasFlags ? 0 : 1)
  return power > 2 ? Number.POSITIVE_INFINITY : power
}

/** A group followed by a repetition, when the group itself repeats or chooses. */
function repeatsGroup(text: string): boolean {
  const starts: number[] = []
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') starts.push(at)
    if (text[at] !== ')') continue
    const inside = text.slice((starts.pop() ?? 0) + 1, at)
    if (/[*+{]/.test(text[at + 1] ?? '') && /[*+{|]|[^(]\?/.test(inside)) return true
  }
  return false
}
