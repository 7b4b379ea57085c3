/** What is wrong with the numbers of files named `NNNN-what` or `NNNN_what`: none, one twice, or (when `gapless`) one left out. */
export function misnumbered(names: readonly string[], { gapless }: { gapless: boolean }): string[] {
  const sorted = names.toSorted()
  const numbers = sorted.map((name) => Number(name.match(/^(\d{4})[-_]/)?.[1] ?? Number.NaN))
  return sorted.flatMap((name, index) => {
    const number = numbers[index]
    if (Number.isNaN(number)) return [`${name}: no number`]
    if (numbers.indexOf(number as number) !== index) return [`${name}: number is taken`]
    return gapless && number !== new Set(numbers.slice(0, index)).size + 1 ? [`${name}: a number is left out`] : []
  })
}
