// Whether the built web faces are older than what they are built from: a hash over sources and lock file.

import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './prepare.mjs'

const sources = ['web', 'server/engines', 'vite.config.ts', 'package-lock.json']
const stamp = join(root, 'dist', '.built')

function* filesBelow(path) {
  if (!statSync(path).isDirectory()) yield path
  else
    for (const entry of readdirSync(path).sort()) {
      if (!/\.test\.tsx?$/.test(entry)) yield* filesBelow(join(path, entry))
    }
}

function digest() {
  const hash = createHash('sha256')
  for (const source of sources) {
    const path = join(root, source)
    if (existsSync(path)) for (const file of filesBelow(path)) hash.update(file.slice(root.length)).update(readFileSync(file))
  }
  return hash.digest('hex')
}

export const isStale = () => !existsSync(stamp) || readFileSync(stamp, 'utf8') !== digest()

export function markBuilt() {
  mkdirSync(join(root, 'dist'), { recursive: true })
  writeFileSync(stamp, digest())
}
