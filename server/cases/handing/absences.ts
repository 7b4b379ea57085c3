// «I am away» (外出委托): who is away names a colleague with a post in common, from the first to the last day; the head of a unit may do it for
// one of its people. It begins and ends by the date. Coming → running → over, or ended sooner.

import type { Actor } from '../../platform/http/index.ts'
import { newId } from '../../platform/ids/index.ts'
import { notFound, problem } from '../../platform/problem/index.ts'
import type { CityDoors, StaffMember } from '../city.ts'
import { endAbsence, findAbsence, insertAbsence, listAbsences } from '../store/absence.ts'

export type AbsenceTools = Pick<CityDoors, 'db' | 'clock' | 'calendar' | 'findStaff'>
export type NewAbsence = {
  /** Who is away; oneself when nobody is named. */
  staffId?: string | undefined
  standInId: string
  fromOn: string
  untilOn: string
  reason?: string | undefined
}
type StaffActor = Extract<Actor, { kind: 'staff' }>

const mostDays = 366
/** Posts at which tasks are done. */
export const handlingPosts: readonly string[] = ['window-clerk', 'reviewer', 'inspector', 'decider']

/** Puts an absence down. Problems: forbidden, not-found, validation-failed, conflict. */
export async function setAbsence(tools: AbsenceTools, actor: Actor, input: NewAbsence): Promise<{ absenceId: string }> {
  const me = staffOnly(actor)
  const now = tools.clock.now()
  const member = await memberFor(tools, me, input.staffId ?? me.staffId)
  checkDays(input, tools.calendar.localDay(now.toString()))
  const standIn = await tools.findStaff(input.standInId)
  if (!standIn || standIn.staffId === member.staffId || !shareAPost(member, standIn))
    throw invalid('/standInId', '请选择同一岗位上的另一位同事', 'Choose another colleague who holds the same post')
  const [fromAt, untilAt] = [startOf(input.fromOn), startOf(input.untilOn, 1)]
  const others = (await listAbsences(tools.db, [member.staffId, standIn.staffId], now)).filter(
    (one) => Date.parse(one.fromAt) < Date.parse(untilAt) && Date.parse(one.untilAt) > Date.parse(fromAt),
  )
  if (others.some((one) => one.staffId === member.staffId && one.standInId === standIn.staffId))
    throw problem('conflict', {
      zh: `这段时间已经委托给${standIn.name}，请先结束原来的委托`,
      en: `${standIn.name} stands in for some of these days already; end that first`,
    })
  if (others.some((one) => one.staffId === standIn.staffId))
    throw problem('conflict', {
      zh: `${standIn.name}在这段时间也不在岗，请选择其他同事`,
      en: `${standIn.name} is away then, too; choose another colleague`,
    })
  const absenceId = newId(now)
  await insertAbsence(tools.db, {
    absenceId,
    staffId: member.staffId,
    standInId: standIn.staffId,
    fromOn: input.fromOn,
    untilOn: input.untilOn,
    fromAt,
    untilAt,
    reason: input.reason?.trim() ?? '',
    setBy: me.staffId,
    setAt: now.toString(),
  })
  return { absenceId }
}

/** Ends an absence before its last day. Problems: not-found for whoever it does not concern, forbidden for who only stands in. */
export async function stopAbsence(tools: AbsenceTools, actor: Actor, absenceId: string): Promise<void> {
  const me = staffOnly(actor)
  const now = tools.clock.now()
  const found = await findAbsence(tools.db, absenceId, now)
  const missing = () => notFound('没有找到这个委托，可能已经结束', 'No such absence; it may be over')
  if (!found) throw missing()
  const member = await tools.findStaff(found.staffId)
  if (!member || !mayEnd(me, member)) {
    if (found.standInId !== me.staffId) throw missing()
    throw problem('forbidden', {
      zh: '委托由外出的同事或者部门负责人结束',
      en: 'It is ended by who is away, or by the head of the unit',
    })
  }
  await endAbsence(tools.db, absenceId, me.staffId, now.toString())
}

export const mayEnd = (me: StaffActor, member: StaffMember): boolean =>
  member.staffId === me.staffId || isHeadOf(me, member)

/** Whether the actor is head of a unit where somebody has a post. */
const isHeadOf = (me: StaffActor, member: StaffMember): boolean =>
  headUnits(me).some((unit) => member.posts.some((held) => held.unit === unit))

export const headUnits = ({ posts }: Pick<StaffActor, 'posts'>): string[] =>
  posts.filter(({ post }) => post === 'head').map(({ unit }) => unit)

/** The same post at the same unit: what a stand-in needs of his own to do anything. */
export const shareAPost = (one: Pick<StaffMember, 'posts'>, other: Pick<StaffMember, 'posts'>): boolean =>
  one.posts.some(
    ({ unit, post }) =>
      handlingPosts.includes(post) && other.posts.some((held) => held.unit === unit && held.post === post),
  )

async function memberFor(tools: AbsenceTools, me: StaffActor, staffId: string): Promise<StaffMember> {
  const member = await tools.findStaff(staffId)
  if (member && mayEnd(me, member)) return member
  throw notFound('没有找到这位同事', 'No such colleague')
}

export function staffOnly(actor: Actor): StaffActor {
  if (actor.kind === 'staff') return actor
  throw problem('forbidden', { zh: '只有工作人员可以这样做', en: 'Only staff may do that' })
}

function checkDays({ fromOn, untilOn }: NewAbsence, today: string): void {
  if (fromOn < today) throw invalid('/fromOn', '请从今天或以后的日期开始', 'Begin today or later')
  if (Temporal.PlainDate.from(today).until(fromOn).days > mostDays)
    throw invalid('/fromOn', '最多提前一年设置', 'At most a year ahead')
  if (untilOn < fromOn) throw invalid('/untilOn', '结束日期不能早于开始日期', 'The last day is not before the first')
  const { days } = Temporal.PlainDate.from(fromOn).until(untilOn)
  if (days > mostDays) throw invalid('/untilOn', '最长一年，请分次设置', 'A year at most; set it in parts')
}

const startOf = (day: string, later = 0): string =>
  Temporal.PlainDate.from(day).add({ days: later }).toZonedDateTime('Asia/Shanghai').toInstant().toString()

const invalid = (pointer: string, zh: string, en: string) =>
  problem('validation-failed', { zh, en }, { fields: [{ pointer, zh, en }] })
