// An item as files of a catalogue: item, flow, decisions. What is written of a published version reads back to the same digest, so that a
// load takes the files for what was published.

import { parse } from 'yaml'
import type { Database } from '../../platform/database/index.ts'
import { notFound } from '../../platform/problem/index.ts'
import { digestOf, type Edition } from '../edition.ts'
import type { ItemContent } from '../item.ts'
import { findVersion } from '../store.ts'
import { itemText } from './item-text.ts'

/** Files by path within the catalogue folder. Problem: not-found. `order`: members of an item in the order of its schema. */
export async function exportItem(
  db: Database,
  itemId: string,
  version: number,
  order: readonly string[],
): Promise<Record<string, string>> {
  const edition = await findVersion(db, itemId, version)
  if (!edition) throw notFound(`没有事项 ${itemId} 的第 ${version} 版`, `There is no version ${version} of ${itemId}`)
  return filesOf(edition, order, `第 ${version} 版，由办理台导出。Version ${version}, exported.`)
}

/** Files of an edition. Throws when the item's file does not read back to what it was written from. */
export function filesOf(edition: Edition, order: readonly string[], head: string): Record<string, string> {
  const { content, flowXml, rules } = edition
  const text = itemText(content, order, head)
  const read = { content: parse(text) as ItemContent, flowXml, rules }
  if (digestOf(read) !== digestOf(edition)) throw new Error(`${content.id} does not read back as it was written`)
  return {
    [`items/${content.id}.yaml`]: text,
    [`flows/${content.flow}.bpmn`]: flowXml,
    ...Object.fromEntries(Object.entries(rules).map(([name, xml]) => [`rules/${name}.dmn`, xml])),
  }
}
