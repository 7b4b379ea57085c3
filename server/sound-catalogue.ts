// Which catalogue a server starts with. A folder is taken as a whole or not at all: one that has a fault in any file is refused with every
// fault named, and the server goes on with the last one that was sound, of which it keeps a copy beside its data.

import { createHash } from 'node:crypto'
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { CatalogueFault, faultsOfFolder, printProblem } from './catalogue/index.ts'
import { checkRooms } from './check-rooms.ts'

export type CatalogueChoice = {
  /** The folder as the operator has it. */
  dir: string
  /** Where the server keeps what is its own. */
  varDir: string
  say: (text: string) => void
}

/** The folder to open the city with, by the choice and `open`, which may still throw a CatalogueFault; throws one when none is sound. */
export async function withSoundCatalogue<T>(choice: CatalogueChoice, open: (dir: string) => Promise<T>): Promise<T> {
  const { dir, varDir, say } = choice
  const kept = join(varDir, 'catalogue')
  const isKept = existsSync(kept) && digestOf(kept) === digestOf(dir)
  try {
    const faults = isKept ? [] : [...(await faultsOfFolder(dir)), ...checkRooms(dir)]
    if (faults.length > 0) throw new CatalogueFault(faults)
    const opened = await open(dir)
    if (!isKept) keep(dir, kept)
    return opened
  } catch (error) {
    if (!(error instanceof CatalogueFault) || isKept || !existsSync(kept)) throw error
    for (const problem of error.problems) say(printProblem(problem))
    say(
      `目录有 ${error.problems.length} 个问题，没有采用，继续用上一次没有问题的目录 ${error.problems.length} problem(s) in ${dir}: it was not taken, the last sound catalogue stays. 改好后重新启动 Mend it and start again.`,
    )
    return open(kept)
  }
}

/** Copies aside first: a copy that breaks off must not stand as the last sound one. */
function keep(dir: string, kept: string): void {
  const aside = `${kept}.new`
  rmSync(aside, { recursive: true, force: true })
  cpSync(dir, aside, { recursive: true, dereference: true })
  rmSync(kept, { recursive: true, force: true })
  renameSync(aside, kept)
}

/** Of names and contents of all files. */
function digestOf(dir: string): string {
  const hash = createHash('sha256')
  const files = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)))
    .sort()
  for (const file of files)
    hash.update(`${file}\0`).update(
      createHash('sha256')
        .update(readFileSync(join(dir, file)))
        .digest(),
    )
  return hash.digest('hex')
}
