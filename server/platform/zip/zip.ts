// Files as one ZIP archive, by fflate. The same files make the same archive, whenever they are packed. The whole archive is in memory.

import { zipSync } from 'fflate'

/** The first day that a ZIP can name. */
const firstDay = new Date(1980, 0, 1)

/** Packs files (texts or bytes) by path within the archive, in their order. */
export function zip(files: Readonly<Record<string, string | Uint8Array>>): Buffer {
  const encoder = new TextEncoder()
  const entries = Object.entries(files).map(([path, data]) => [
    path,
    // A copy of its own kind: fflate tells bytes from folders by their class.
    typeof data === 'string' ? encoder.encode(data) : new Uint8Array(data),
  ])
  return Buffer.from(zipSync(Object.fromEntries(entries), { mtime: firstDay }))
}
