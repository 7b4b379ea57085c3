// For tests: a catalogue folder of two items in a temporary place, whose files a test may change by replacing text.

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export type SmallPack = {
  dir: string
  /** Replaces `from` by `to` in a file; the text must be there. */
  change(file: string, from: string | RegExp, to: string): void
  write(file: string, text: string | Uint8Array): void
  remove(file: string): void
  close(): void
}

export function openSmallPack(): SmallPack {
  const dir = mkdtempSync(join(tmpdir(), 'yichuang-pack-'))
  const pack: SmallPack = {
    dir,
    change(file, from, to) {
      const before = readFileSync(join(dir, file), 'utf8')
      const after = before.replace(from, to)
      if (after === before) throw new Error(`${file} does not say ${from}`)
      writeFileSync(join(dir, file), after)
    },
    write(file, text) {
      mkdirSync(dirname(join(dir, file)), { recursive: true })
      writeFileSync(join(dir, file), text)
    },
    remove: (file) => rmSync(join(dir, file)),
    close: () => rmSync(dir, { recursive: true, force: true }),
  }
  cpSync(new URL('small-pack/', import.meta.url), dir, { recursive: true })
  return pack
}
