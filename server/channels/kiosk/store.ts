// All SQL of the terminals.

import type { Connection } from '../../platform/database/index.ts'
import type { Device } from './device.ts'

const columns = `device_id "deviceId", name, site_id "siteId", items, registered_at "registeredAt", registered_by "registeredBy",
  code_until "codeUntil", enrolled_at "enrolledAt", seen_at "seenAt", revoked_at "revokedAt", revoked_by "revokedBy", revoked_why "revokedWhy"`

const first = async (rows: Promise<Device[]>): Promise<Device | undefined> => (await rows)[0]

/** All terminals, those in use first. */
export const listDevices = (db: Connection): Promise<Device[]> =>
  db.query(`select ${columns} from device order by revoked_at nulls first, device_id desc limit 2000`)

export const findDevice = (db: Connection, deviceId: string): Promise<Device | undefined> =>
  first(db.query(`select ${columns} from device where device_id = $1`, [deviceId]))

/** The terminal with this key; a revoked one has none. */
export const findByKey = (db: Connection, keyHash: Buffer): Promise<Device | undefined> =>
  first(db.query({ name: 'device_by_key', text: `select ${columns} from device where key_hash = $1` }, [keyHash]))

type Code = { codeHash: Buffer; codeUntil: string }

export async function insertDevice(
  db: Connection,
  it: Pick<Device, 'deviceId' | 'name' | 'siteId' | 'items' | 'registeredAt' | 'registeredBy'> & Code,
): Promise<void> {
  await db.query(
    `insert into device (device_id, name, site_id, items, registered_at, registered_by, code_hash, code_until)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [it.deviceId, it.name, it.siteId, it.items, it.registeredAt, it.registeredBy, it.codeHash, it.codeUntil],
  )
}

/** Changes name and list of a terminal that is not revoked. */
export const changeDevice = (
  db: Connection,
  { deviceId, name, items }: Pick<Device, 'deviceId' | 'name' | 'items'>,
): Promise<Device | undefined> =>
  first(
    db.query(
      `update device set name = $2, items = $3 where device_id = $1 and revoked_at is null returning ${columns}`,
      [deviceId, name, items],
    ),
  )

/** Gives a new code to a terminal that is not revoked. */
export const setCode = (db: Connection, deviceId: string, { codeHash, codeUntil }: Code): Promise<Device | undefined> =>
  first(
    db.query(
      `update device set code_hash = $2, code_until = $3 where device_id = $1 and revoked_at is null returning ${columns}`,
      [deviceId, codeHash, codeUntil],
    ),
  )

/** Uses a code up and gives its terminal a key in place of the one before; undefined when the code is not good. */
export const enrol = (
  tx: Connection,
  { codeHash, keyHash, now }: { codeHash: Buffer; keyHash: Buffer; now: string },
): Promise<Device | undefined> =>
  first(
    tx.query(
      `update device set key_hash = $2, enrolled_at = $3, seen_at = $3, code_hash = null, code_until = null
       where code_hash = $1 and code_until > $3 and revoked_at is null returning ${columns}`,
      [codeHash, keyHash, now],
    ),
  )

export const revoke = (
  tx: Connection,
  { deviceId, by, why, now }: { deviceId: string; by: string; why: string; now: string },
): Promise<Device | undefined> =>
  first(
    tx.query(
      `update device set revoked_at = $2, revoked_by = $3, revoked_why = $4, key_hash = null, code_hash = null, code_until = null
       where device_id = $1 and revoked_at is null returning ${columns}`,
      [deviceId, now, by, why],
    ),
  )

export const touchDevice = async (db: Connection, deviceId: string, now: string): Promise<void> => {
  await db.query('update device set seen_at = $2 where device_id = $1', [deviceId, now])
}
