import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { productSchemas } from './catalogue.ts'
import { deadWords } from './dead-words.ts'
import type { PackProblem } from './pack-problem.ts'
import { readPack } from './read-pack.ts'
import { readSchemas } from './schema.ts'
import { readSource } from './source.ts'

const words = 'synonyms.yaml'

/** Everything that is wrong in a catalogue folder, without publishing anything; in a sound one, the words that lead nowhere. */
export async function checkFolder(dir: string): Promise<readonly PackProblem[]> {
  const read = await readPack(dir, await readSchemas(productSchemas))
  if (!read.ok) return read.problems
  const text = await readFile(join(dir, words), 'utf8').catch(() => '')
  const source = text ? readSource(words, text, []) : undefined
  return source ? deadWords(source, read.pack) : []
}
