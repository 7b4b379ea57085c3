import { mkdirSync, mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { read, root } from './repo-files.ts'

const foldersIn = (dir: string): string[] =>
  readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)

/** Rooms below `server`; the ground floor counts by engine and by part, as each has a door of its own. */
const roomsIn = (server: string): string[] =>
  foldersIn(server)
    .flatMap((room) =>
      room === 'engines' || room === 'platform' ? foldersIn(join(server, room)).map((part) => `${room}/${part}`) : room,
    )
    .sort()

/** Rooms of the map: the first cells of the tables below the heading. */
const roomsOf = (text: string): string[] => {
  const [, chapter = ''] = text.split(/^## The rooms$/m)
  const [map = ''] = chapter.split(/^## /m)
  return [...map.matchAll(/^\| `([\w/-]+)`/gm)].map(([, room = '']) => room).sort()
}

test('the map of the rooms in docs/architecture.md is what stands in server/', () => {
  expect(roomsOf(read('docs/architecture.md'))).toEqual(roomsIn(join(root, 'server')))
})

test('a room that is not on the map, and one that is only on the map, would be seen', () => {
  const server = mkdtempSync(join(tmpdir(), 'rooms-'))
  for (const folder of ['cases', 'engines/flow', 'platform/clock']) mkdirSync(join(server, folder), { recursive: true })
  expect(roomsIn(server)).toEqual(['cases', 'engines/flow', 'platform/clock'])
  expect(roomsOf('# A\n## The rooms\n| `cases` | x |\n| `attic` | y |\n## After\n| `no` |')).toEqual(['attic', 'cases'])
})
