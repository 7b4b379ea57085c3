// Published versions of items. Rows are inserted and never changed: cases run on them, and a case finds its item and flow as they were
// on the day it was submitted.

import type { Connection } from '../platform/database/index.ts'
import type { Edition } from './edition.ts'

export type Published = { itemId: string; version: number; sha256: string }

/** One loader at a time, until the transaction ends. */
export const lockPublishing = (tx: Connection): Promise<unknown> =>
  tx.query("select pg_advisory_xact_lock(hashtext('item_version'))")

export const listPublished = (db: Connection): Promise<Published[]> =>
  db.query<Published>(
    `select item_id as "itemId", version, sha256
       from item_version
      order by item_id, version`,
  )

export async function insertVersion(
  tx: Connection,
  { content, flowXml, rules }: Edition,
  sha256: string,
  at: string,
): Promise<void> {
  await tx.query(
    `insert into item_version (item_id, version, published_at, content, flow_xml, sha256, rules)
     values ($1, $2, $3, $4::jsonb, $5, $6, $7::jsonb)`,
    [content.id, content.version, at, JSON.stringify(content), flowXml, sha256, JSON.stringify(rules)],
  )
}

export async function findVersion(db: Connection, itemId: string, version: number): Promise<Edition | undefined> {
  const [row] = await db.query<Edition>(
    `select content, flow_xml as "flowXml", rules
       from item_version
      where item_id = $1 and version = $2`,
    [itemId, version],
  )
  return row
}

export type FirstDay = { itemId: string; version: number; publishedAt: Date | string; effectiveOn: string | null }

/** When each version was published, and from which day it holds where that was said. */
export const listFirstDays = (db: Connection): Promise<FirstDay[]> =>
  db.query<FirstDay>(
    `select item_id                             as "itemId",
            version,
            published_at                        as "publishedAt",
            to_char(effective_on, 'YYYY-MM-DD') as "effectiveOn"
       from item_version`,
  )
