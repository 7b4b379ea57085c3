// The repository as these tests see it: the files that are tracked, or all of them where there is no git (an unpacked archive).

import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

const notOurs = /^(node_modules|dist|var|coverage|\.git)(\/|$)|\.log$/

/** Paths below the root, with forward slashes, sorted. */
export const repoFiles: readonly string[] = tracked() ?? below('')

function tracked(): string[] | undefined {
  const listed = spawnSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
  if (listed.status !== 0 || listed.stdout === '') return undefined
  return listed.stdout
    .split('\0')
    .filter((path) => path !== '' && existsSync(join(root, path)))
    .sort()
}

function below(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const path = folder ? `${folder}/${entry.name}` : entry.name
      if (notOurs.test(path)) return []
      return entry.isDirectory() ? below(path) : [path]
    })
    .sort()
}

/** The text of a file of the repository. */
export const read = (path: string): string => readFileSync(join(root, path), 'utf8')
