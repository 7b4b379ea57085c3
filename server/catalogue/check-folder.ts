import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { productSchemas } from './catalogue.ts'
import { deadWords } from './dead-words.ts'
import type { PackProblem } from './pack-problem.ts'
import { readPack } from './read-pack.ts'
import { readSchemas } from './schema.ts'
import { readSource } from './source.ts'

const words = 'synonyms.yaml'
const read = async (dir: string) => readPack(dir, await readSchemas(productSchemas))

/** What keeps a catalogue folder from being published. */
export async function faultsOfFolder(dir: string): Promise<readonly PackProblem[]> {
  const pack = await read(dir)
  return pack.ok ? [] : pack.problems
}

/** Everything that is wrong in a catalogue folder, without publishing anything; in a sound one, the words that lead nowhere. */
export async function checkFolder(dir: string): Promise<readonly PackProblem[]> {
  const pack = await read(dir)
  if (!pack.ok) return pack.problems
  const text = await readFile(join(dir, words), 'utf8').catch(() => '')
  const source = text ? readSource(words, text, []) : undefined
  return source ? deadWords(source, pack.pack) : []
}
