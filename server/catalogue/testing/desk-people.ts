import type { Actor } from '../../platform/http/index.ts'
import { newId } from '../../platform/ids/index.ts'

/** For tests: a member of staff with one post. */
export const deskPerson = (name: string, unit: string, post: string): Actor & { kind: 'staff' } => ({
  kind: 'staff',
  accountId: newId(),
  staffId: newId(),
  name,
  posts: [{ unit, post }],
})
