// Words of synonyms.yaml that lead nowhere: no item says them, no item belongs to the event in life. Told by the verb `check` and no reason
// to refuse the folder: an item that is taken away must not take the search with it.

import type { Pack } from './pack.ts'
import type { PackProblem } from './pack-problem.ts'
import { plain } from './search/tokens.ts'
import type { Source } from './source.ts'

/** Every dead word of `means` and `ages`, with its line. */
export function deadWords(source: Source, { items, synonyms }: Pick<Pack, 'items' | 'synonyms'>): PackProblem[] {
  const said = plain(items.map(({ content }) => JSON.stringify(content)).join('\n'))
  const events = new Set(items.flatMap(({ content }) => content.lifeEvents))
  const problems: PackProblem[] = []
  const say = (keys: (string | number)[], message: string) =>
    problems.push({ file: source.file, line: source.lineAt(keys), message })
  for (const list of ['means', 'ages'] as const)
    synonyms[list].forEach((row, i) => {
      row.as?.forEach((word, j) => {
        if (!said.includes(plain(word)))
          say(
            [list, i, 'as', j],
            `没有事项写“${word}”，这个说法引不到任何事项 / no item says ${word}: it leads to nothing`,
          )
      })
      row.lifeEvents?.forEach((event, j) => {
        if (!events.has(event))
          say([list, i, 'lifeEvents', j], `没有事项属于 ${event} / no item belongs to the event in life ${event}`)
      })
    })
  return problems
}
