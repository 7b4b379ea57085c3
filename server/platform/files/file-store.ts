// Files by content: the SHA-256 is the name. What is there never changes, the same upload is stored once, and a file altered on disk is
// found out when it is read. The trade: nothing is deleted by itself, for nobody counts who refers to a file.

import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { randomToken, sha256Hex } from '../crypto/index.ts'

export type FileStore = {
  /** Keeps the bytes; the same bytes twice are one file. */
  put(data: Buffer): Promise<{ hash: string; size: number }>
  /** The bytes; throws when they are missing or were altered. */
  get(hash: string): Promise<Buffer>
  has(hash: string): Promise<boolean>
}

/** A store below `dir`; a file is written beside and renamed, so a crash leaves none half-written. */
export function createFileStore(dir: string): FileStore {
  const pathOf = (hash: string) => join(dir, hash.slice(0, 2), hash)
  const has = (hash: string) =>
    stat(pathOf(hash)).then(
      () => true,
      () => false,
    )
  return {
    has,
    async put(data) {
      const hash = sha256Hex(data)
      if (!(await has(hash))) {
        const path = pathOf(hash)
        await mkdir(dirname(path), { recursive: true })
        const beside = `${path}.${randomToken().slice(0, 8)}`
        await writeFile(beside, data, { flush: true })
        await rename(beside, path)
      }
      return { hash, size: data.length }
    },
    async get(hash) {
      const data = await readFile(pathOf(hash))
      if (sha256Hex(data) !== hash) throw new Error(`File ${hash} was altered on disk`)
      return data
    },
  }
}
