// Latin words as they are known: exactly, begun, with the same stem, or with a slip.

/** Known words that `word` may mean, with their shares. */
export function near(word: string, known: readonly string[]): [string, number][] {
  const found: [string, number][] = []
  for (const other of known) {
    const share = shareOf(word, other)
    if (share > 0) found.push([other, share])
  }
  return found
}

function shareOf(word: string, other: string): number {
  if (word === other) return 1
  if (word.length < 3 || /\d/.test(word)) return 0
  if (other.startsWith(word)) return 0.7
  const least = Math.min(word.length, other.length)
  if (least >= 5 && other.slice(0, 5) === word.slice(0, 5)) return 0.5
  if (word.startsWith(other) && least >= 3 && word.length - other.length <= 3) return 0.6
  if (word.length < 5 || Math.abs(word.length - other.length) > 2) return 0
  return slips(word, other, word.length > 7 ? 2 : 1) ? 0.5 : 0
}

/** Whether at most `most` letters are wrong, missing, too many or swapped. */
export function slips(a: string, b: string, most: number): boolean {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      next.push(cost)
    }
    if (Math.min(...next) > most) return false
    before = row
    row = next
  }
  return (row.at(-1) ?? 0) <= most
}
