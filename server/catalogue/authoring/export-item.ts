// A published version as files of a catalogue: item, flow, decisions. What is written reads back to the same digest, so that a load
// takes the files for what was published.

import { parse, stringify } from 'yaml'
import type { Database } from '../../platform/database/index.ts'
import { notFound } from '../../platform/problem/index.ts'
import { digestOf } from '../edition.ts'
import type { ItemContent } from '../item.ts'
import { findVersion } from '../store.ts'

/** Files by path within the catalogue folder. Problem: not-found. `order`: members of an item in the order of its schema. */
export async function exportItem(
  db: Database,
  itemId: string,
  version: number,
  order: readonly string[],
): Promise<Record<string, string>> {
  const edition = await findVersion(db, itemId, version)
  if (!edition) throw notFound(`没有事项 ${itemId} 的第 ${version} 版`, `There is no version ${version} of ${itemId}`)
  const { content, flowXml, rules } = edition
  const members = Object.entries(content).sort(([a], [b]) => rank(order, a) - rank(order, b))
  const text = `# 第 ${version} 版，由办理台导出。Version ${version}, exported.\n${stringify(Object.fromEntries(members), { lineWidth: 120 })}`
  const read = { content: parse(text) as ItemContent, flowXml, rules }
  if (digestOf(read) !== digestOf(edition))
    throw new Error(`${itemId}@${version} does not read back as it was published`)
  return {
    [`items/${itemId}.yaml`]: text,
    [`flows/${content.flow}.bpmn`]: flowXml,
    ...Object.fromEntries(Object.entries(rules).map(([name, xml]) => [`rules/${name}.dmn`, xml])),
  }
}

const rank = (order: readonly string[], key: string): number => {
  const at = order.indexOf(key)
  return at < 0 ? order.length : at
}
