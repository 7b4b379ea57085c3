// The page of colleagues: with whom I share a post, who is away and who stands in, and for the head of a unit who has how much in hand.

import type { Actor } from '../../platform/http/index.ts'
import type { CityDoors, StaffMember } from '../city.ts'
import { type AbsenceRow, countClaimed, listAbsences } from '../store/absence.ts'
import { type AbsenceTools, handlingPosts, headUnits, mayEnd, shareAPost, staffOnly } from './absences.ts'

export type ColleagueTools = AbsenceTools & Pick<CityDoors, 'staffAt' | 'getUnit'>

/** Colleagues of a member of staff. Problem: forbidden for whoever is not staff. */
export async function viewColleagues(tools: ColleagueTools, actor: Actor) {
  const me = staffOnly(actor)
  const now = tools.clock.now()
  const heads = headUnits(me)
  const staff = await tools.staffAt([...new Set(me.posts.map(({ unit }) => unit))])
  const led = staff.filter(({ posts }) => posts.some(({ unit }) => heads.includes(unit)))
  const concerned = [...new Set([me.staffId, ...led.map(({ staffId }) => staffId)])]
  const [absences, claimed] = await Promise.all([
    listAbsences(tools.db, concerned, now),
    countClaimed(tools.db, concerned),
  ])
  const member = (one: StaffMember) => ({ staffId: one.staffId, name: one.name })
  const known = new Map([...staff, { ...me, username: '' }].map((one) => [one.staffId, one]))
  return {
    /** Those who could stand in for me. */
    colleagues: staff.filter((one) => one.staffId !== me.staffId && shareAPost(me, one)).map(member),
    absences: absences.map((row) => absenceView(row, now, known, me)),
    units: heads.map((unit) => ({
      unit,
      unitName: tools.getUnit(unit).name,
      members: led
        .filter(({ posts }) => posts.some((held) => held.unit === unit && handlingPosts.includes(held.post)))
        .map((one) => ({
          ...member(one),
          posts: one.posts
            .filter((held) => held.unit === unit && handlingPosts.includes(held.post))
            .map(({ post }) => post),
          claimed: claimed.get(one.staffId) ?? 0,
          standIns: staff.filter((other) => other.staffId !== one.staffId && shareAPost(one, other)).map(member),
        })),
    })),
  }
}

function absenceView(
  row: AbsenceRow,
  now: Temporal.Instant,
  known: ReadonlyMap<string, StaffMember>,
  me: Parameters<typeof mayEnd>[0],
) {
  const { absenceId, staffId, name, standInId, standInName, fromOn, untilOn, reason } = row
  const away = known.get(staffId)
  return {
    absenceId,
    staffId,
    name,
    standInId,
    standInName,
    fromOn,
    untilOn,
    reason,
    isNow: Temporal.Instant.compare(row.fromAt, now) <= 0,
    mayEnd: away !== undefined && mayEnd(me, away),
  }
}
