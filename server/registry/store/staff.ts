// Staff and posts: two tables, read as one row with the posts gathered in it. Replacing is one transaction: nobody is seen without posts.

import type { Connection, Database } from '../../platform/database/index.ts'
import type { Post } from '../../platform/http/index.ts'

export type StaffRow = { staff_id: string; username: string; name: string; posts: Post[] }

/** Replaces name, username and posts; `postsChanged` runs in the same transaction when they are other ones. */
export function saveStaff(
  db: Database,
  staff: { staffId: string; name: string; username: string; posts: readonly Post[]; at: string },
  postsChanged: (tx: Connection) => Promise<void>,
): Promise<void> {
  const { staffId, name, username, posts, at } = staff
  return db.write(async (tx) => {
    await tx.query(
      `insert into staff (staff_id, username, name, created_at) values ($1, $2, $3, $4)
       on conflict (staff_id) do update set username = excluded.username, name = excluded.name`,
      [staffId, username, name, at],
    )
    const former = await tx.query<Post>('delete from staff_post where staff_id = $1 returning unit, post', [staffId])
    await tx.query(
      `insert into staff_post (staff_id, unit, post)
       select distinct $1::uuid, unit, post from jsonb_to_recordset($2::jsonb) as r(unit text, post text)`,
      [staffId, JSON.stringify(posts)],
    )
    if (keysOf(former) !== keysOf(posts)) await postsChanged(tx)
  })
}

const keysOf = (posts: readonly Post[]): string =>
  JSON.stringify([...new Set(posts.map(({ unit, post }) => `${post} ${unit}`))].sort())

const staffColumns = `staff_id, username, name,
  coalesce((select jsonb_agg(jsonb_build_object('unit', unit, 'post', post) order by unit, post)
              from staff_post where staff_post.staff_id = staff.staff_id), '[]') as posts`

export async function staffByUsername(db: Connection, username: string): Promise<StaffRow | undefined> {
  const [row] = await db.query<StaffRow>(`select ${staffColumns} from staff where username = $1`, [username])
  return row
}

export async function staffById(db: Connection, staffId: string): Promise<StaffRow | undefined> {
  const [row] = await db.query<StaffRow>(`select ${staffColumns} from staff where staff_id = $1`, [staffId])
  return row
}

/** Who holds a post at one of the units, by name. */
export function staffAtUnits(db: Connection, units: readonly string[]): Promise<StaffRow[]> {
  return db.query<StaffRow>(
    `select ${staffColumns} from staff
     where staff_id in (select staff_id from staff_post where unit = any($1::text[])) order by name, staff_id limit 1000`,
    [units],
  )
}

/** Those of the units at which somebody holds the post. */
export async function unitsWithPost(db: Connection, units: readonly string[], post: string): Promise<string[]> {
  const rows = await db.query<{ unit: string }>(
    'select distinct unit from staff_post where post = $2 and unit = any($1::text[])',
    [units, post],
  )
  return rows.map(({ unit }) => unit)
}
