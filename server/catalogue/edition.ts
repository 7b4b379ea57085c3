import { canonicalJson, type Json } from '../engines/ledger/index.ts'
import { sha256Hex } from '../platform/crypto/index.ts'
import type { ItemContent } from './item.ts'

/** One version of an item as it is published: the file's content, the text of its flow, and the DMN files it names, by file name. */
export type Edition = { content: ItemContent; flowXml: string; rules: Readonly<Record<string, string>> }

/** What makes two editions the same: content, flow and rules, whatever the order of keys or the comments in the item file. */
export function digestOf({ content, flowXml, rules }: Edition): string {
  const ruled = Object.keys(rules).length > 0 ? { rules } : {}
  return sha256Hex(canonicalJson({ content, flowXml, ...ruled } as unknown as Json))
}
