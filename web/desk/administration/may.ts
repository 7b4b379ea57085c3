// What the page offers; the server decides again. Asking: administrators of the district or the city. Deciding: of the city, never one's own.
import { isWithin } from '../../../server/engines/codes/index.ts'
import type { Exception } from '../api/powers.ts'
import type { Staff } from '../api/session.ts'

const divisionsOf = ({ posts }: Pick<Staff, 'posts'>): string[] =>
  posts.flatMap(({ unit, post }) => (post === 'administrator' ? [unit.slice(unit.indexOf('@') + 1)] : []))

/** Whether this staff member may record and ask for a district (12 digits). */
export const mayAsk = (staff: Pick<Staff, 'posts'>, district: string): boolean =>
  divisionsOf(staff).some((division) => isWithin(district, division))

/** Whether this staff member may decide on a request. */
export const mayDecide = (staff: Pick<Staff, 'posts' | 'staffId'>, { state, asked, district }: Exception): boolean =>
  state === 'asked' &&
  asked.staffId !== staff.staffId &&
  divisionsOf(staff).includes(`${district.code.slice(0, 4)}00000000`)
