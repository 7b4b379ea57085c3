import { canonicalJson, type Json } from '../engines/ledger/index.ts'
import { sha256Hex } from '../platform/crypto/index.ts'
import type { ItemContent } from './item.ts'

/** One version of an item as it is published: the file's content and the text of its flow. */
export type Edition = { content: ItemContent; flowXml: string }

/** What makes two editions the same: content and flow, whatever the order of keys or the comments in the item file. */
export const digestOf = ({ content, flowXml }: Edition): string =>
  sha256Hex(canonicalJson({ content, flowXml } as unknown as Json))
