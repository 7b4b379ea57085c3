import { canonicalJson, type Json } from '../engines/ledger/index.ts'
import { sha256Hex } from '../platform/crypto/index.ts'
import type { Connection } from '../platform/database/index.ts'
import type { ItemContent } from './item.ts'

export type Published = { itemId: string; version: number; sha256: string; publishedAt: string }
export type Edition = { content: ItemContent; flowXml: string }

/** What makes a version the same: content and flow, whatever the order of keys or the comments in the files. */
export const digestOf = ({ content, flowXml }: Edition): string =>
  sha256Hex(canonicalJson({ content, flowXml } as unknown as Json))

/** One loader at a time, until the transaction ends. */
export const lockPublishing = (db: Connection): Promise<unknown> =>
  db.query("select pg_advisory_xact_lock(hashtext('item_version'))")

export const listPublished = (db: Connection): Promise<Published[]> =>
  db.query<Published>(
    `select item_id as "itemId", version, sha256, published_at as "publishedAt"
       from item_version
      order by item_id, version`,
  )

export async function insertVersion(db: Connection, edition: Edition, at: string): Promise<void> {
  const { id, version } = edition.content
  await db.query(
    `insert into item_version (item_id, version, published_at, content, flow_xml, sha256)
     values ($1, $2, $3, $4::jsonb, $5, $6)`,
    [id, version, at, JSON.stringify(edition.content), edition.flowXml, digestOf(edition)],
  )
}

export async function findVersion(db: Connection, itemId: string, version: number): Promise<Edition | undefined> {
  const [row] = await db.query<Edition>(
    `select content, flow_xml as "flowXml"
       from item_version
      where item_id = $1 and version = $2`,
    [itemId, version],
  )
  return row
}
