// Patterns run in a backtracking engine, so only those that cannot run away are taken: at most two open-ended repetitions, none of a
// group that repeats or chooses within itself, no references back, counts up to 100. Strings are at most 4,000 characters long.

/** Whether a regular expression (without its flags) is bounded; says nothing about its syntax. */
export function isSafePattern(pattern: string): boolean {
  const plain = pattern.replace(/\\[pP]\{[^}]*\}/g, 'x')
  if (pattern.length > 200 || /\\[1-9k]/.test(plain)) return false
  const text = plain.replace(/\\./g, 'x').replace(/\[[^\]]*\]/g, 'x')
  const open = text.match(/[*+]|\{\d*,\d*\}/g) ?? []
  const optional = text.match(/\?/g) ?? []
  const counts = [...text.matchAll(/\{(\d+)(?:,(\d*))?\}/g)].flatMap(([, from, to]) => [Number(from), Number(to ?? 0)])
  if (open.length > 2 || optional.length > 10 || counts.some((count) => count > 100)) return false
  return !repeatsGroup(text)
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
