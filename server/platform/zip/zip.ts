// Files as one ZIP archive (PKWARE APPNOTE 6.3, what every system opens): deflated, names in UTF-8, nothing of ZIP64. For a handful
// of texts; the whole archive is in memory.

import { crc32, deflateRawSync } from 'node:zlib'

type Entry = { head: Buffer; name: Buffer; body: Buffer; at: number }

const version = 20
const utf8Names = 0x0800
const deflated = 8
/** 1 January 1980, midnight: the same files make the same archive, whenever they are packed. */
const firstDay = 0x0021

/** Packs texts by path within the archive, in their order. */
export function zip(files: Readonly<Record<string, string>>): Buffer {
  const entries: Entry[] = []
  let at = 0
  for (const [path, text] of Object.entries(files)) {
    const [name, plain] = [Buffer.from(path, 'utf8'), Buffer.from(text, 'utf8')]
    const body = deflateRawSync(plain)
    const head = Buffer.alloc(26)
    head.writeUInt16LE(version, 0)
    head.writeUInt16LE(utf8Names, 2)
    head.writeUInt16LE(deflated, 4)
    head.writeUInt16LE(firstDay, 8)
    head.writeUInt32LE(crc32(plain), 10)
    head.writeUInt32LE(body.length, 14)
    head.writeUInt32LE(plain.length, 18)
    head.writeUInt16LE(name.length, 22)
    entries.push({ head, name, body, at })
    at += 30 + name.length + body.length
  }
  const local = entries.flatMap(({ head, name, body }) => [signature(0x04034b50), head, name, body])
  const central = entries.flatMap(({ head, name, at: offset }) => {
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    return [signature(0x02014b50), short(version), head, rest, name]
  })
  const size = central.reduce((sum, { length }) => sum + length, 0)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(size, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...local, ...central, signature(0x06054b50), end])
}

const signature = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
const short = (value: number): Buffer => {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}
