import { productSchemas } from './catalogue.ts'
import type { PackProblem } from './pack-problem.ts'
import { readPack } from './read-pack.ts'
import { readSchemas } from './schema.ts'

/** Everything that is wrong in a catalogue folder, without publishing anything. */
export async function checkFolder(dir: string): Promise<readonly PackProblem[]> {
  const read = await readPack(dir, await readSchemas(productSchemas))
  return read.ok ? [] : read.problems
}
