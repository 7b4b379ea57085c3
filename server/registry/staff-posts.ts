// Who works where: a member of staff holds posts at units, and rights follow from posts alone. Posts are replaced as a whole, so that one
// who changes desks keeps nothing of the old one.

import type { Clock } from '../platform/clock/index.ts'
import type { Connection, Database } from '../platform/database/index.ts'
import type { Post } from '../platform/http/index.ts'
import { notFound, problem } from '../platform/problem/index.ts'
import { type StaffRow, saveStaff, staffAtUnits, staffById, staffByUsername } from './store/staff.ts'

export type StaffMember = { staffId: string; name: string; username: string; posts: Post[] }

const member = (row: StaffRow): StaffMember => ({
  staffId: row.staff_id,
  name: row.name,
  username: row.username,
  posts: row.posts,
})
const plain = (username: string): string => username.trim().toLowerCase()

type StaffOptions = {
  db: Database
  clock: Clock
  /** Throws where there is no such unit. */
  checkUnit(id: string): void
  /** Told within the transaction that gives somebody other posts, or takes them away. */
  postsChanged?(staffId: string, tx: Connection): Promise<void>
}

/** Staff (人员) and the posts (岗位) they hold. */
export function createStaff({ db, clock, checkUnit, postsChanged = async () => {} }: StaffOptions) {
  /** Makes a member of staff or replaces name, username and posts. Problem: not-found (a unit), conflict (the username). */
  async function upsertStaff(staff: StaffMember): Promise<void> {
    for (const { unit } of staff.posts) checkUnit(unit)
    try {
      await saveStaff(db, { ...staff, username: plain(staff.username), at: clock.now().toString() }, (tx) =>
        postsChanged(staff.staffId, tx),
      )
    } catch (cause) {
      if ((cause as { constraint?: string }).constraint !== 'staff_once_per_username') throw cause
      const detail = { zh: '用户名已有人使用，请换一个', en: 'The username is taken; choose another' }
      throw problem('conflict', detail, { cause })
    }
  }

  async function findStaff(username: string): Promise<StaffMember | undefined> {
    const row = await staffByUsername(db, plain(username))
    return row && member(row)
  }

  async function findStaffById(staffId: string): Promise<StaffMember | undefined> {
    const row = await staffById(db, staffId)
    return row && member(row)
  }

  /** Problem: not-found. */
  async function getStaff(staffId: string): Promise<StaffMember> {
    const found = await findStaffById(staffId)
    if (!found) throw notFound()
    return found
  }

  /** Posts held now; none for somebody who is not staff. */
  const postsOf = async (staffId: string): Promise<Post[]> => (await findStaffById(staffId))?.posts ?? []

  /** Those who hold a post at one of the units. */
  const staffAt = async (units: readonly string[]): Promise<StaffMember[]> =>
    (await staffAtUnits(db, units)).map(member)

  return { upsertStaff, findStaff, findStaffById, getStaff, postsOf, staffAt }
}
