// The catalogue in memory: what is published, compiled when first asked for. Published versions live in the database and never change;
// the folder of content publishes new ones at load, all or nothing.

import type { Clock } from '../platform/clock/index.ts'
import { sha256Hex } from '../platform/crypto/index.ts'
import type { Database } from '../platform/database/index.ts'
import { notFound } from '../platform/problem/index.ts'
import { compileItem, type Item } from './item.ts'
import type { ItemContent } from './item-content.ts'
import { type Domain, type FileProblem, type LifeEvent, readFolder } from './read-folder.ts'
import { findVersion, insertVersion, listCurrent } from './store.ts'

export type Loaded = { published: string[]; items: number; problems: FileProblem[] }
export type Catalogue = ReturnType<typeof createCatalogue>

/** `dir`: the city's content folder. Nothing is there before `load`. */
export function createCatalogue({ db, clock, dir }: { db: Database; clock: Clock; dir: string }) {
  const compiled = new Map<string, Promise<Item>>()
  const current = new Map<string, ItemContent>()
  let domains: Domain[] = []
  let lifeEvents: LifeEvent[] = []

  async function compileVersion(id: string, version: number): Promise<Item> {
    const row = await findVersion(db, id, version)
    if (!row) throw notFound('没有这个事项,可能已经下线', 'No such item; it may have been retired')
    return compileItem(row.content, row.flowXml, row.publishedAt)
  }

  /** An item version, compiled; without a version the one in force. Problem: not-found. */
  async function getItem(id: string, version?: number): Promise<Item> {
    const wanted = version ?? current.get(id)?.version
    if (wanted === undefined) throw notFound('没有这个事项,可能已经下线', 'No such item; it may have been retired')
    const key = `${id}@${wanted}`
    let item = compiled.get(key)
    if (!item) {
      item = compileVersion(id, wanted)
      compiled.set(key, item)
      item.catch(() => compiled.delete(key))
    }
    return item
  }

  /** Publishes what is new in the folder. With any problem nothing is published, and what was published stays in force. */
  async function load(): Promise<Loaded> {
    const folder = await readFolder(dir)
    const before = new Map((await listCurrent(db)).map((row) => [row.itemId, row]))
    const publish = []
    for (const content of folder.items) {
      const flowXml = folder.flows.get(content.flow) ?? ''
      const sha256 = sha256Hex(JSON.stringify(content) + flowXml)
      const known = before.get(content.id)
      if (known?.sha256 === sha256) continue
      if (known && content.version <= known.version)
        folder.problems.push({
          file: `items/${content.id}.yaml`,
          line: 1,
          message: `version ${content.version} is published with other content: 已发布的版本不能修改,请把 version 改为 ${known.version + 1} set version to ${known.version + 1}`,
        })
      else
        publish.push({
          itemId: content.id,
          version: content.version,
          content,
          flowXml,
          sha256,
          publishedAt: clock.now().toString(),
        })
    }
    if (folder.problems.length === 0)
      await db.write(async (tx) => {
        for (const row of publish) await insertVersion(tx, row)
      })
    current.clear()
    const offered = new Set(folder.items.map((item) => item.id))
    for (const row of await listCurrent(db))
      if (folder.problems.length > 0 || offered.has(row.itemId)) current.set(row.itemId, row.content)
    domains = folder.domains
    lifeEvents = folder.lifeEvents
    return {
      published: folder.problems.length === 0 ? publish.map((row) => row.itemId) : [],
      items: current.size,
      problems: folder.problems,
    }
  }

  return {
    load,
    getItem,
    /** Items in force, in the order of their files. */
    listItems: (): ItemContent[] => [...current.values()],
    findItem: (id: string): ItemContent | undefined => current.get(id),
    listDomains: (): Domain[] => domains,
    listLifeEvents: (): LifeEvent[] => lifeEvents,
  }
}
