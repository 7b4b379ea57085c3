// The folders of a catalogue that are no items: each belongs to a room, which reads it when the server starts and throws when something is
// wrong. Here they are read by the same code, and what it throws becomes problems with file and line.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { readWorkingCalendar } from './cases/index.ts'
import { type PackProblem, readSource } from './catalogue/index.ts'
import { readHall } from './channels/index.ts'
import { loadDemoPeople } from './identity/index.ts'
import { readLicenceTypes } from './licences/index.ts'
import { readNoticeTemplates } from './notices/index.ts'
import { readDocumentTemplates } from './platform/paper/index.ts'
import { loadCity, readPasses } from './registry/index.ts'
import { checkUses, readResources } from './sharing/index.ts'
import { readMeasures } from './supervision/index.ts'

const rooms: Record<string, (dir: string) => unknown> = {
  calendars: readWorkingCalendar,
  demo: loadDemoPeople,
  documents: readDocumentTemplates,
  hall: readHall,
  'licence-types': readLicenceTypes,
  measures: readMeasures,
  notices: readNoticeTemplates,
  passes: readPasses,
  registry: loadCity,
  resources: readResources,
}
/** Read only where demonstration is on. */
const optional = ['demo', 'resources']

/** Items that use of shared resources what is not there or not granted, by line. */
export function checkSharing(dir: string): PackProblem[] {
  const unreadable: PackProblem[] = []
  const filesOf = (folder: string) =>
    existsSync(join(dir, folder)) ? readdirSync(join(dir, folder)).filter((name) => name.endsWith('.yaml')) : []
  const open = (file: string) => readSource(file, readFileSync(join(dir, file), 'utf8'), unreadable)
  const items = filesOf('items').flatMap((name) => open(`items/${name}`) ?? [])
  const faults = checkUses(
    readResources(join(dir, 'resources')),
    items.map(({ file, value }) => ({ id: basename(file, '.yaml'), value })),
  )
  return faults.map(({ item, resource, keys, message }) => {
    const file = item ? `items/${item}.yaml` : `resources/${resource}.yaml`
    const source = item ? items.find((one) => one.file === file) : open(file)
    return { file, line: source?.lineAt(keys) ?? 1, message }
  })
}

/** What keeps the server from starting with the folders beside the items. */
export const checkRooms = (dir: string): PackProblem[] =>
  Object.entries(rooms).flatMap(([folder, load]) => {
    if (existsSync(join(dir, folder))) return checkRoom(dir, folder, load)
    return optional.includes(folder)
      ? []
      : [
          {
            file: folder,
            line: 1,
            message: '缺少这个目录，服务器不能启动 / the folder is missing: the server would not start',
          },
        ]
  })

function checkRoom(dir: string, folder: string, load: (dir: string) => unknown): PackProblem[] {
  const unreadable: PackProblem[] = []
  const files = readdirSync(join(dir, folder)).filter((name) => /\.(yaml|json)$/.test(name))
  const sources = new Map(
    files.map((name) => [
      name,
      readSource(`${folder}/${name}`, readFileSync(join(dir, folder, name), 'utf8'), unreadable),
    ]),
  )
  if (unreadable.length > 0) return unreadable
  try {
    load(join(dir, folder))
    return []
  } catch (error) {
    return linesOf(error as Error).map((line) => {
      const [, name = '', told = line] = /^([\w.-]+\.(?:yaml|json))(?::\s*|(?=\/))(.*)$/s.exec(line) ?? []
      const [pointer = ''] = /^\/\S*/.exec(told) ?? []
      const file = sources.has(name) ? name : files.length === 1 ? (files[0] ?? '') : ''
      const keys = pointer
        .split('/')
        .slice(1)
        .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
      return { file: file ? `${folder}/${file}` : folder, line: sources.get(file)?.lineAt(keys) ?? 1, message: told }
    })
  }
}

/** A room lists its faults below a heading, one a line; a single fault is a line by itself. */
function linesOf({ message }: Error): string[] {
  const [first = '', ...rest] = message.split('\n').filter((line) => line.trim() !== '')
  return rest.length > 0 ? rest : [first]
}
